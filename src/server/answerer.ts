// What the server needs of a graph: an answer to a query.
import type { QueryService } from '../store/query-service.ts';

export type Answerer = Pick<QueryService, 'answer'>;
