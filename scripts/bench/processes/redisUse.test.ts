import { commandsOf, cpuMsOf } from "./redisUse.js";

const stats = [
  "# Commandstats",
  "cmdstat_evalsha:calls=20,usec=2000,usec_per_call=100.00,rejected_calls=0,failed_calls=1",
  "cmdstat_eval:calls=1,usec=100,usec_per_call=100.00,rejected_calls=0,failed_calls=0",
  "cmdstat_client|setinfo:calls=2,usec=4,usec_per_call=2.00,rejected_calls=0,failed_calls=0",
  "cmdstat_subscribe:calls=3,usec=4,usec_per_call=2.00,rejected_calls=0,failed_calls=0",
  "cmdstat_zrem:calls=40,usec=4,usec_per_call=2.00,rejected_calls=0,failed_calls=0",
  "cmdstat_hmget:calls=500,usec=4,usec_per_call=2.00,rejected_calls=0,failed_calls=0",
  "",
].join("\r\n");

test("the commands that clients sent are counted without those that a script calls", () => {
  expect(commandsOf(stats, false)).toBe(26);
  expect(commandsOf(stats, true)).toBe(66);
});

test("the processor time is that of Redis itself", () => {
  const info = ["used_cpu_sys:0.250000", "used_cpu_user:1.500000", "used_cpu_user_children:9.000000"];
  expect(cpuMsOf(info.join("\r\n"))).toBe(1750);
});
