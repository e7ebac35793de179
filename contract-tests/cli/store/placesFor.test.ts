import { placesFor } from "./placesFor.js";

const resolve = (name: string) => Promise.resolve(name === "emulator" ? "172.18.0.2" : "172.18.0.9");
const shown = async (...hosts: string[]) => {
  const { addresses, hosts: names, origin } = await placesFor(hosts, resolve);
  return [addresses, names, origin("4010")];
};

test.each([
  [[], ["127.0.0.1"], [], "http://127.0.0.1:4010"],
  [["emulator"], ["127.0.0.1", "172.18.0.2"], ["emulator", "172.18.0.2"], "http://emulator:4010"],
  [
    ["emulator", "other"],
    ["127.0.0.1", "172.18.0.2", "172.18.0.9"],
    ["emulator", "other", "172.18.0.2", "172.18.0.9"],
    "http://emulator:4010",
  ],
  [["0.0.0.0", "emulator"], ["0.0.0.0"], ["0.0.0.0", "emulator", "0.0.0.0"], "http://127.0.0.1:4010"],
  [["app.test", "127.0.0.1"], ["127.0.0.1"], ["app.test", "127.0.0.1", "127.0.0.1"], "http://127.0.0.1:4010"],
  [["[fd00::2]"], ["127.0.0.1", "fd00::2"], ["[fd00::2]", "[fd00::2]"], "http://[fd00::2]:4010"],
  [["10.0.0.7"], ["127.0.0.1", "10.0.0.7"], ["10.0.0.7", "10.0.0.7"], "http://10.0.0.7:4010"],
])("--host %j listens on %j and answers to %j", async (hosts, addresses, names, origin) => {
  expect(await shown(...hosts)).toEqual([addresses, names, origin]);
});

test("a name that cannot be resolved is refused, with what to do instead", async () => {
  await expect(placesFor(["emulator.invalid"])).rejects.toThrow(
    "No address of emulator.invalid can be found here, so the store cannot listen there. To answer to this name all " +
      "the same, name an address to listen on too: --host 0.0.0.0 --host emulator.invalid",
  );
});
