import { expect, it } from "vitest";
import { readAskedOrigin } from "../../../../app/server/asked-origin.ts";

const read = (headers: Record<string, string>, trustProxy = true) => readAskedOrigin(new Headers(headers), trustProxy);
const host = "127.0.0.1:3000";

it("links are made with what the reader asked for, however many proxies there are on the way", () => {
  expect(read({ host })).toBe("http://127.0.0.1:3000");
  for (const forwarded of ["news.example.org", "news.example.org, proxy.local", "news.example.org,proxy.local:81,x"])
    expect(read({ host, "x-forwarded-host": forwarded, "x-forwarded-proto": "https, http" })).toBe(
      "https://news.example.org",
    );
  expect(read({ host, "x-forwarded-host": "[2001:db8::1]:81" })).toBe("http://[2001:db8::1]:81");
  expect(read({ host, "x-forwarded-proto": "HTTPS" })).toBe("https://127.0.0.1:3000");
  expect(read({ host, "x-forwarded-host": "" })).toBe("http://127.0.0.1:3000");
});

it("what nobody has to be believed about, or is no host, makes no link", () => {
  const forwarded = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  expect(read({ host, ...forwarded }, false)).toBe("http://127.0.0.1:3000");
  for (const odd of ["evil.example/x", "a@evil.example", "a b", "localhost#"])
    expect(read({ host: odd })).toBe("http://localhost");
  expect(read({})).toBe("http://localhost");
});
