import { fragmentOf, NO_FILTERS, readAddress } from "./address.js";

test.each([
  ["", { ...NO_FILTERS, at: "" }],
  ["#listSegments.filter", { ...NO_FILTERS, at: "listSegments.filter" }],
  ["#status=fail&target=store", { ...NO_FILTERS, status: "fail", target: "store", at: "" }],
  [
    "#status=skip&operation=listSegments&target=live&text=a+%26+b&at=coverage",
    { status: "skip", operation: "listSegments", target: "live", text: "a & b", at: "coverage" },
  ],
])("%j is read and written alike", (fragment, address) => {
  expect(readAddress(fragment)).toEqual(address);
  expect(fragmentOf(address)).toBe(fragment);
});

test("an unknown fragment is read as far as possible", () => {
  expect(readAddress("#%E0%A4%A")).toEqual({ ...NO_FILTERS, at: "%E0%A4%A" });
  expect(readAddress("#a=b&status=fail")).toEqual({ ...NO_FILTERS, status: "fail", at: "" });
});
