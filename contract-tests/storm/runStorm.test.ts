import { runStorm } from "./runStorm.js";

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeAll(() => process.on("unhandledRejection", note));
afterAll(() => process.off("unhandledRejection", note));

function sockets(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /tcp|tls|socket/i.test(name));
}

describe.each([1, 2, 3])("a storm of seed %i", (seed) => {
  test("tells no lie about any item and leaves nothing behind", async () => {
    const before = sockets();
    const { broken, waitsLeft, counts, hits } = await runStorm(seed);

    expect(broken).toEqual([]);
    expect(waitsLeft).toBe(0);
    expect(unhandled).toEqual([]);
    expect(sockets()).toEqual(before);
    // Without these counts the storm would prove nothing.
    expect(hits.size).toBe(10);
    expect(counts["create: refused"]).toBe(7);
    expect(counts["create: succeeded"]).toBeGreaterThan(950);
    expect(counts["delete: succeeded"]).toBeGreaterThan(900);
  }, 60_000);
});
