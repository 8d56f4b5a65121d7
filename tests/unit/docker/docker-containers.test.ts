import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ENVIRONMENT_VARIABLES } from "#search/settings.ts";

const root = resolve(import.meta.dirname, "../../..");
const read = (file: string): string => readFileSync(resolve(root, file), "utf8");

const service = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  extends: z.strictObject({ file: z.string(), service: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  healthcheck: z
    .strictObject({ test: z.array(z.string()), interval: z.string(), timeout: z.string(), retries: z.number() })
    .optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(["service_healthy", "service_completed_successfully"]) }))
    .optional(),
  restart: z.string().optional(),
});
type Service = z.infer<typeof service>;
const compose = z.looseObject({
  name: z.string().optional(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const base = compose.parse(parse(read("docker-compose.yml"), { merge: true }));
const nodes = compose.parse(parse(read("docker-compose.nodes.yml"), { merge: true }));

/** The services as Compose combines the two files, as far as these tests look. */
function combine(): Record<string, Service> {
  const combined: Record<string, Service> = { ...base.services };
  for (const [name, over] of Object.entries(nodes.services)) {
    const under = over.extends ? base.services[over.extends.service] : base.services[name];
    combined[name] = {
      ...under,
      ...over,
      environment: { ...under?.environment, ...over.environment },
      depends_on: { ...under?.depends_on, ...over.depends_on },
    };
  }
  return combined;
}

describe.each([
  ["docker-compose.yml", base.services, base.volumes],
  ["docker-compose.nodes.yml on top of it", combine(), { ...base.volumes, ...nodes.volumes }],
])("%s", (_, services, volumes) => {
  const all = Object.entries(services);
  const own = all.filter(([, { build }]) => build !== undefined);
  const servers = all.filter(([, { image }]) => image?.startsWith("getmeili/"));

  it("waits for services that are there, and for their health only where they tell it", () => {
    for (const [, { depends_on = {} }] of all) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(Object.keys(services)).toContain(name);
        if (condition === "service_healthy") expect(services[name]?.healthcheck).toBeDefined();
      }
    }
  });

  it("mounts declared volumes, each server its own", () => {
    const named = all.flatMap(([, service]) => (service.volumes ?? []).map((volume) => volume.split(":")[0] as string));
    for (const name of named.filter((volume) => !volume.startsWith("."))) expect(Object.keys(volumes)).toContain(name);
    const homes = servers.map(([, service]) => service.volumes?.join());
    expect(new Set(homes).size).toBe(servers.length);
  });

  it("runs one pinned version of Meilisearch, healthy by its own word, with a key from the environment", () => {
    expect(servers.length).toBeGreaterThan(0);
    for (const [, { image, healthcheck, environment }] of servers) {
      expect(image).toMatch(/^getmeili\/meilisearch:v\d+\.\d+\.\d+$/);
      expect(image).toBe(servers[0]?.[1].image);
      expect(healthcheck?.test.join(" ")).toContain("/health");
      expect(environment?.MEILI_MASTER_KEY).toMatch(/^\$\{MEILI_MASTER_KEY/);
    }
  });

  it("tells the master key to the servers and the set-up alone", () => {
    const told = own.filter(([, { environment = {} }]) => JSON.stringify(environment).includes("MASTER"));
    expect(told.map(([name]) => name)).toEqual(["setup"]);
  });

  it("sets only variables that the program reads, and names every server in them", () => {
    for (const [, { environment = {} }] of own) {
      for (const name of Object.keys(environment)) expect(ENVIRONMENT_VARIABLES).toContain(name);
      const urls = environment.MEILI_URLS || environment.MEILI_URL || "";
      expect(urls.split(",").sort()).toEqual(servers.map(([name]) => `http://${name}:7700`).sort());
    }
  });

  it("runs commands that exist", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    for (const [, { command = [] }] of own) {
      const [program, ...args] = command;
      if (program === "npm") expect(scripts).toContain(args[1]);
      else expect(existsSync(resolve(root, args.find((arg) => arg.endsWith(".ts")) ?? "?"))).toBe(true);
    }
  });

  it("opens no port but the site's, and that on loopback", () => {
    const ports = all.flatMap(([, service]) => service.ports ?? []);
    expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  });
});

it("the image copies what is there, without the tests' packages, and runs as nobody special", () => {
  const lines = read("Dockerfile").split("\n");
  const copied = lines.flatMap((line) => (/^COPY (?!--from)/.test(line) ? line.split(" ").slice(1, -1) : []));
  for (const file of copied) expect(existsSync(resolve(root, file))).toBe(true);
  expect(lines).toContain("RUN npm ci --omit=dev");
  expect(lines).toContain("USER node");
  const ignored = read(".dockerignore").split("\n");
  for (const name of ["node_modules", ".next", "data", ".git"]) expect(ignored).toContain(name);
});
