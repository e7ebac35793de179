import { createSegmentsClient } from "../createSegmentsClient.js";
import { expectRefused } from "../doubles/expectRefused.js";
import { fakeFetch } from "../doubles/fakeFetch.js";

const base = "https://api.bigcommerce.com/stores/abc/v3";

describe("middleware from use()", () => {
  test.each([
    [
      "another origin",
      () => new Request("https://evil.example/stores/abc/v3/segments"),
      "https://evil.example",
    ],
    ["a look-alike host", () => new Request("https://api.bigcommerce.com.evil.example/"), "evil.example"],
    [
      "another store",
      () => new Request("https://api.bigcommerce.com/stores/xyz/v3/segments"),
      "below `baseUrl`",
    ],
    ["no id:in", () => new Request(`${base}/segments`, { method: "DELETE" }), "delete every segment"],
    [
      "the profiles",
      () => new Request(`${base}/segments/../shopper-profiles`, { method: "DELETE" }),
      "themselves",
    ],
    [
      "a token",
      () => new Request(`${base}/segments`, { headers: { "X-Auth-Token": "mine" } }),
      "x-auth-token",
    ],
    ["a host", () => new Request(`${base}/segments`, { headers: { Host: "evil.example" } }), "host"],
    [
      "another method in a header",
      () =>
        new Request(`${base}/segments`, { method: "POST", headers: { "X-HTTP-Method-Override": "DELETE" } }),
      "x-http-method-override",
    ],
  ])("that returns a request with %s is refused", async (_, onRequest, reason) => {
    await expectRefused((client) => {
      client.use({ onRequest });
      return client.GET("/segments");
    }, reason);
  });

  test("that changes the request in place is refused", async () => {
    await expectRefused((client) => {
      client.use({
        onRequest: ({ request }) => {
          request.headers.set("X-Auth-Token", "mine");
        },
      });
      return client.GET("/segments");
    }, "x-auth-token");
  });

  test("that sends by itself is judged too", async () => {
    await expectRefused((client) => {
      client.use({
        onRequest: ({ options }) => options.fetch(new Request(`${base}/segments`, { method: "DELETE" })),
      });
      return client.GET("/segments");
    }, "would delete every segment");
  });
});

test("a request whose URL changes between two looks is sent where it was judged to go", async () => {
  const { fetch, requests } = fakeFetch();
  const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret", fetch });
  const urls = [`${base}/segments`];
  class Fickle extends Request {
    override get url(): string {
      return urls.shift() ?? "https://evil.example";
    }
  }
  client.use({ onRequest: () => new Fickle("https://evil.example") });
  await client.GET("/segments");
  expect(requests.map(({ url }) => url)).toEqual([`${base}/segments`]);
});
