import { createVirtualClock } from "../time/createVirtualClock.js";
import type { Environment } from "../time/systemEnvironment.js";
import { sharedLimiter } from "./sharedLimiter.js";

function environment(): Environment {
  return { ...createVirtualClock(0), random: () => 0.5 };
}

const tenTimes = Array.from({ length: 10 }, (_, index) => index);

test("clients of one store share its ten places, those of another store have their own", async () => {
  const machine = environment();
  const [one, two] = [sharedLimiter(machine, "https://a", 0), sharedLimiter(machine, "https://a", 60)];
  const permits = await Promise.all(tenTimes.map((index) => (index % 2 ? one : two).acquire()));
  let isGranted = false;
  const eleventh = two.acquire().then((permit) => {
    isGranted = true;
    permit.release();
  });
  await sharedLimiter(machine, "https://b", 0).acquire();
  expect(isGranted).toBe(false);
  permits[0]?.release();
  await eleventh;
});

test("idle stores are forgotten, busy ones never", async () => {
  const machine = environment();
  const busy = sharedLimiter(machine, "https://busy", 0);
  const permits = await Promise.all(tenTimes.map(() => busy.acquire()));
  for (let store = 0; store < 300; store += 1) {
    const permit = await sharedLimiter(machine, `https://${store}`, 0).acquire();
    permit.release();
  }
  const controller = new AbortController();
  const eleventh = sharedLimiter(machine, "https://busy", 0).acquire(controller.signal);
  controller.abort(new Error("still full"));
  await expect(eleventh).rejects.toThrow("still full");
  for (const permit of permits) permit.release();
});

test("another copy of the module in the process shares the limits", async () => {
  const { systemEnvironment } = await import("../time/systemEnvironment.js");
  const permits = await Promise.all(
    tenTimes.map(() => sharedLimiter(systemEnvironment, "https://shared", 0).acquire()),
  );
  const controller = new AbortController();
  await jest.isolateModulesAsync(async () => {
    const copy = await import("./sharedLimiter.js");
    const { systemEnvironment: itsEnvironment } = await import("../time/systemEnvironment.js");
    expect(itsEnvironment).not.toBe(systemEnvironment);
    const eleventh = copy.sharedLimiter(itsEnvironment, "https://shared", 0).acquire(controller.signal);
    controller.abort(new Error("still full"));
    await expect(eleventh).rejects.toThrow("still full");
  });
  for (const permit of permits) permit.release();
});
