import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PageFetcher } from "#ingest/fetch/fetch-page.ts";
import { makeArticlePage, openWeb, PUBLIC, type TestWeb } from "./web.ts";

const fetchPage = (web: TestWeb, url: string) => new PageFetcher(web.surroundings).fetch(new URL(url));
const redirect = (location: string, status = 302) =>
  ((_, response) => response.writeHead(status, { Location: location }).end()) as Parameters<typeof openWeb>[0][string];
const PAGE = makeArticlePage("Talks resume");

describe("addresses", () => {
  it("a public host is connected to by the address that was checked", async () => {
    const web = await openWeb({ "news.example/a": PAGE });
    expect(await fetchPage(web, "http://news.example/a")).toMatchObject({
      finalUrl: "http://news.example/a",
      contentType: "text/html; charset=utf-8",
      extension: ".html",
      body: Buffer.from(PAGE),
    });
    expect(new Set(web.dialled)).toEqual(new Set([`${PUBLIC}:80`]));
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
    "0.0.0.0",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:93.184.215.14",
    "::ffff:127.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::1",
    "2001::1",
    "2001:db8::1",
  ])("%s is refused, as a name and as an address, and nothing is dialled", async (address) => {
    const web = await openWeb({}, { "inner.example": [[PUBLIC, address]] });
    const literal = address.includes(":") ? `[${address}]` : address;
    for (const url of ["http://inner.example/", `http://${literal}/`]) {
      await expect(fetchPage(web, url)).rejects.toMatchObject({ code: "page-address-refused" });
    }
    expect(web.dialled).toEqual([]);
  });

  it.each(["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/"])(
    "%s is the loopback address in another spelling",
    async (url) => {
      const web = await openWeb({});
      await expect(fetchPage(web, url)).rejects.toMatchObject({ code: "page-address-refused" });
      expect(web.dialled).toEqual([]);
    },
  );

  it.each(["http://127.0.0.1/", "http://inner.example/", "http://[::ffff:7f00:1]/", "http://169.254.169.254/latest"])(
    "a redirect to %s is refused",
    async (location) => {
      const web = await openWeb({ "news.example/a": redirect(location) }, { "inner.example": [["127.0.0.1"]] });
      await expect(fetchPage(web, "http://news.example/a")).rejects.toMatchObject({ code: "page-address-refused" });
      expect(web.asked).toEqual(["news.example/robots.txt", "news.example/a"]);
    },
  );

  it("a name that stands for another address a moment later is refused then", async () => {
    const web = await openWeb({ "news.example/a": PAGE }, { "news.example": [[PUBLIC], ["127.0.0.1"]] });
    await expect(fetchPage(web, "http://news.example/a")).rejects.toMatchObject({ code: "page-address-refused" });
    // The first answer served for robots.txt; the second was never dialled.
    expect(web.dialled).toEqual([`${PUBLIC}:80`]);
  });

  it.each([
    ["http://news.example:8080/a", "8080"],
    ["http://jane:s3cret@news.example/a", "password"],
    ["ftp://news.example/a", "http"],
    ["file:///etc/passwd", "http"],
  ])("%s is refused without a request", async (url, reason) => {
    const web = await openWeb({ "news.example/a": PAGE, "news.example/b": redirect(url) });
    for (const first of [url, "http://news.example/b"]) {
      const refused = fetchPage(web, first);
      await expect(refused).rejects.toMatchObject({ code: "page-address-refused" });
      await expect(refused).rejects.toThrow(reason);
      await expect(refused).rejects.not.toThrow("s3cret");
    }
    expect(web.asked).toEqual(["news.example/robots.txt", "news.example/b"]);
  });

  it("a name that is not there is unreachable", async () => {
    const web = await openWeb({}, { "gone.example": [[]] });
    await expect(fetchPage(web, "http://gone.example/")).rejects.toMatchObject({ code: "page-unreachable" });
  });
});

describe("redirects", () => {
  it("are followed to where the page is, with robots.txt asked at each host", async () => {
    const web = await openWeb({
      "news.example/a": redirect("http://www.news.example/b#top", 301),
      "www.news.example/b": redirect("c"),
      "www.news.example/c": PAGE,
    });
    expect(await fetchPage(web, "http://news.example/a")).toMatchObject({ finalUrl: "http://www.news.example/c" });
    expect(web.asked).toEqual([
      "news.example/robots.txt",
      "news.example/a",
      "www.news.example/robots.txt",
      "www.news.example/b",
      "www.news.example/c",
    ]);
  });

  it("in a circle, or too many, end", async () => {
    const web = await openWeb({
      "news.example/a": redirect("/b"),
      "news.example/b": redirect("/a"),
      ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`news.example/${n}`, redirect(`/${n + 1}`)])),
    });
    for (const path of ["a", "0"]) {
      await expect(fetchPage(web, `http://news.example/${path}`)).rejects.toMatchObject({ code: "page-failed" });
    }
    expect(web.asked.length).toBeLessThan(12);
  });

  it("may not lead to where robots.txt forbids", async () => {
    const web = await openWeb({
      "news.example/a": redirect("http://other.example/private/b"),
      "other.example/robots.txt": "User-agent: *\nDisallow: /private/",
      "other.example/private/b": PAGE,
    });
    await expect(fetchPage(web, "http://news.example/a")).rejects.toMatchObject({ code: "page-disallowed" });
    expect(web.asked).not.toContain("other.example/private/b");
  });
});

describe("robots.txt", () => {
  it.each([
    ["everyone", "User-agent: *\nDisallow: /a"],
    ["this program", "User-agent: *\nAllow: /\n\nUser-agent: verbatim\nDisallow: /a"],
    ["a pattern", "User-agent: *\nDisallow: /*a$"],
  ])("that forbids %s the page is obeyed", async (_, robots) => {
    const web = await openWeb({ "news.example/robots.txt": robots, "news.example/a": PAGE, "news.example/b": PAGE });
    await expect(fetchPage(web, "http://news.example/a")).rejects.toMatchObject({ code: "page-disallowed" });
    expect(web.asked).toEqual(["news.example/robots.txt"]);
    await fetchPage(web, "http://news.example/b");
  });

  it("that is meant for others does not forbid it", async () => {
    const robots = "User-agent: Otherbot\nDisallow: /\n\nUser-agent: *\nDisallow: /b\nAllow: /";
    const web = await openWeb({ "news.example/robots.txt": robots, "news.example/a": PAGE });
    await fetchPage(web, "http://news.example/a");
  });

  it.each([500, 503, 429])("that is answered %d forbids all, 404 nothing", async (status) => {
    const web = await openWeb({
      "news.example/robots.txt": (_, response) => response.writeHead(status).end(),
      "news.example/a": PAGE,
      "other.example/a": PAGE,
    });
    await expect(fetchPage(web, "http://news.example/a")).rejects.toMatchObject({ code: "page-disallowed" });
    expect(web.asked).toEqual(["news.example/robots.txt"]);
    await fetchPage(web, "http://other.example/a");
  });

  it("that breaks off forbids all", async () => {
    const web = await openWeb({
      "news.example/robots.txt": (_, response) => {
        response.writeHead(200, { "Content-Length": "100" }).write("User-agent: *");
        response.destroy();
      },
      "news.example/a": PAGE,
    });
    await expect(fetchPage(web, "http://news.example/a")).rejects.toMatchObject({ code: "page-disallowed" });
  });

  it("is asked for once a host, and its delay is kept between requests, one at a time", async () => {
    const web = await openWeb({
      "slow.example/robots.txt": "User-agent: *\nCrawl-delay: 7",
      "slow.example/a": PAGE,
      "slow.example/b": PAGE,
    });
    const fetcher = new PageFetcher(web.surroundings);
    await Promise.all(["a", "b"].map((path) => fetcher.fetch(new URL(`http://slow.example/${path}`))));
    expect(web.asked).toEqual(["slow.example/robots.txt", "slow.example/a", "slow.example/b"]);
    expect(web.slept).toEqual([7000, 7000]);
    expect(web.mostAtOnce()).toBe(1);
  });

  it("that asks for a delay of minutes is told, not waited for", async () => {
    const web = await openWeb({ "slow.example/robots.txt": "User-agent: *\nCrawl-delay: 600", "slow.example/a": PAGE });
    await expect(fetchPage(web, "http://slow.example/a")).rejects.toThrow("600 seconds");
  });
});

it("a host is asked at most once a second where it says nothing", async () => {
  const web = await openWeb({ "news.example/a": PAGE });
  await fetchPage(web, "http://news.example/a");
  expect(web.slept).toEqual([1000]);
});

describe("Retry-After", () => {
  const busy = (after: string, times: number, status = 429): Parameters<typeof openWeb>[0][string] => {
    let left = times;
    return (_, response) => {
      if (left-- > 0) response.writeHead(status, { "Retry-After": after }).end();
      else response.setHeader("Content-Type", "text/html").end(PAGE);
    };
  };

  it("in seconds or as a date is waited for", async () => {
    const web = await openWeb({ "a.example/": busy("30", 1) });
    await fetchPage(web, "http://a.example/");
    expect(web.slept).toEqual([1000, 30_000]);
    const dated = await openWeb({ "b.example/": busy("Fri, 02 Jan 2026 03:05:05 GMT", 1, 503) });
    await fetchPage(dated, "http://b.example/");
    expect(dated.slept.reduce((sum, one) => sum + one)).toBe(60_000);
  });

  it("is not waited for again and again", async () => {
    const web = await openWeb({ "a.example/": busy("5", 99) });
    await expect(fetchPage(web, "http://a.example/")).rejects.toThrow("429");
    expect(web.asked.length).toBe(4);
  });

  it("of hours ends the asking of that host", async () => {
    const web = await openWeb({ "a.example/": busy("7200", 99), "a.example/b": PAGE });
    const fetcher = new PageFetcher(web.surroundings);
    for (const path of ["", "b"]) {
      await expect(fetcher.fetch(new URL(`http://a.example/${path}`))).rejects.toThrow("120 minutes");
    }
    expect(web.asked).toEqual(["a.example/robots.txt", "a.example/"]);
    expect(web.slept).toEqual([1000]);
  });
});

describe("limits", () => {
  const limits = { bytes: 10_000, wholeMs: 300 };

  it("an announced, an endless and an unpacked size", async () => {
    const web = await openWeb(
      {
        "big.example/announced": (_, response) =>
          response.writeHead(200, { "Content-Type": "text/html", "Content-Length": "99999999" }).write("<html>"),
        "big.example/endless": (_, response) => {
          response.writeHead(200, { "Content-Type": "text/html" });
          const more = () => response.write(" ".repeat(5000), (error) => error ?? more());
          more();
        },
        "big.example/bomb": (_, response) =>
          response
            .writeHead(200, { "Content-Type": "text/html", "Content-Encoding": "gzip" })
            .end(gzipSync(Buffer.alloc(1_000_000))),
      },
      {},
      { ...limits, wholeMs: 60_000 },
    );
    for (const path of ["announced", "endless", "bomb"]) {
      await expect(fetchPage(web, `http://big.example/${path}`)).rejects.toMatchObject({ code: "page-too-large" });
    }
  });

  it("a page that comes too slowly, or never begins", async () => {
    const web = await openWeb(
      {
        "slow.example/body": (_, response) => response.writeHead(200, { "Content-Type": "text/html" }).write("<html>"),
        "slow.example/head": () => {},
      },
      {},
      limits,
    );
    for (const path of ["body", "head"]) {
      await expect(fetchPage(web, `http://slow.example/${path}`)).rejects.toMatchObject({ code: "page-too-slow" });
    }
  });

  it("packed pages are unpacked; a page that breaks off or is packed wrongly is no page", async () => {
    const answer =
      (encoding: string, body: Buffer): Parameters<typeof openWeb>[0][string] =>
      (_, response) =>
        response.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": encoding }).end(body);
    const packed = gzipSync(Buffer.from(PAGE));
    const web = await openWeb({
      "a.example/gzip": answer("gzip", packed),
      "a.example/cut": answer("gzip", packed.subarray(0, 50)),
      "a.example/odd": answer("zoo", packed),
      "a.example/short": (_, response) => {
        response.writeHead(200, { "Content-Type": "text/html", "Content-Length": "9999" }).write(PAGE);
        setImmediate(() => response.destroy());
      },
    });
    expect((await fetchPage(web, "http://a.example/gzip")).body.toString()).toBe(PAGE);
    for (const path of ["cut", "odd", "short"]) {
      await expect(fetchPage(web, `http://a.example/${path}`)).rejects.toMatchObject({ code: "page-failed" });
    }
  });
});

describe("types", () => {
  const typed =
    (type: string | null, body: string): Parameters<typeof openWeb>[0][string] =>
    (_, response) => {
      if (type !== null) response.setHeader("Content-Type", type);
      response.end(body);
    };

  it.each([
    ["image/png", "x"],
    ["application/zip", "x"],
    ["video/mp4", "x"],
  ])("%s is refused before its body is read", async (type, body) => {
    const web = await openWeb({ "a.example/x": typed(type, body) });
    await expect(fetchPage(web, "http://a.example/x")).rejects.toMatchObject({ code: "page-type-unsupported" });
  });

  it.each([
    ["text/html", "/x", PAGE, ".html"],
    ["Text/HTML;charset=windows-1254", "/x.php", PAGE, ".html"],
    ["text/plain", "/x", "Talks", ".txt"],
    ["application/octet-stream", "/talks.md", "Talks", ".md"],
    [null, "/x", PAGE, ".html"],
  ])("%s at %s is kept as %s", async (type, path, body, extension) => {
    const web = await openWeb({ [`a.example${path}`]: typed(type, body) });
    expect(await fetchPage(web, `http://a.example${path}`)).toMatchObject({ extension });
  });

  it("what nobody can tell is refused", async () => {
    const web = await openWeb({ "a.example/x": typed(null, "\u0001\u0002") });
    await expect(fetchPage(web, "http://a.example/x")).rejects.toMatchObject({ code: "page-type-unsupported" });
  });
});
