// CPU milliseconds that a new process takes to open the models and gazetteer, and to build what the stages need of the lexicons, as JSON.
import { openShipped } from '../../dist/io/resources.js';
import { prepare } from '../../dist/pipeline.js';

const costOf = (work) => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e3];
};

const [shipped, models] = costOf(openShipped);
const [, lexicons] = costOf(() => prepare(shipped));
console.log(JSON.stringify({ models, lexicons }));
