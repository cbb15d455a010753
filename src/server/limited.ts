// Keeps the queue of queries short: who comes when too many wait is told so at once.
import type { Answerer } from './answerer.ts';

/** No query was taken on; the client may try again. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** The same service, which rejects with TooBusy while `most` queries run or wait. */
export const limited = (service: Answerer, most: number): Answerer => {
  let under = 0;
  return {
    answer: async (query, format) => {
      if (under >= most) throw new TooBusy(`${most} queries are waiting already; try again in a while`);
      under++;
      try {
        return await service.answer(query, format);
      } finally {
        under--;
      }
    },
  };
};
