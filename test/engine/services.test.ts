// What browsers and Node have besides the language, on both engines: the same programs log the same in Node.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";
import { type Logs, runServicesInEngine, runServicesInNode, type ServicePrograms } from "./service-programs.js";
import { DATA } from "./services-data.js";
import { EVENTS } from "./services-events.js";
import { FETCH, serve } from "./services-fetch.js";
import { INTL } from "./services-intl.js";
import { TIMERS } from "./services-timers.js";
import { URLS } from "./services-url.js";
import { TIME_ZONES } from "./services-zones.js";

requireHosts();

const groups: readonly ServicePrograms[] = [TIMERS, DATA, EVENTS, URLS, FETCH, INTL, TIME_ZONES];
const { server, base } = await serve();
const expected = new Map<ServicePrograms, Logs>();
for (const programs of groups) expected.set(programs, await runServicesInNode(programs, base));

for (const engine of engines()) {
  const test = suite(`services on ${engine.name}`);
  for (const programs of groups) {
    const logs = await runServicesInEngine(engine, programs, base);
    for (const name of Object.keys(programs))
      test(name, () => assert.equal(logs[name], expected.get(programs)?.[name]));
    test("nothing else is said", () => assert.equal(logs.problems ?? [], []));
  }
  test.run();
}
server.closeAllConnections();
server.close();
