import { UsageError } from "./errors.js";
import { refuseHeaders } from "./refuseHeaders.js";

test("headers that change nothing pass", () => {
  const headers = new Headers({
    Accept: "application/json",
    "Content-Type": "application/json",
    "X-Request-Id": "1",
  });
  expect(() => {
    refuseHeaders(headers);
  }).not.toThrow();
});

test.each([
  "X-Auth-Token",
  "x-auth-token",
  "Host",
  "X-HTTP-Method-Override",
  "X-HTTP-Method",
  "X-Original-URL",
])("%s is refused by name, without its value", (name) => {
  const refusing = () => {
    refuseHeaders(new Headers({ [name]: "secret" }));
  };
  expect(refusing).toThrow(UsageError);
  expect(refusing).toThrow(name.toLowerCase());
  expect(refusing).not.toThrow("secret");
});
