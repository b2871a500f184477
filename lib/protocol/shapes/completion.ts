import { request, since } from './base'
import { clientParams, result } from './meta'
import {
  array,
  boolean,
  dated,
  integer,
  literal,
  marked,
  may,
  must,
  object,
  record,
  stricter,
  string,
  union,
  uriTemplate,
} from './shape'

const promptReference = object({
  type: must(literal('ref/prompt')),
  name: must(string),
  title: may(string, { since: '2025-06-18' }),
})

/** Of a resource template; until 2025-03-26 by another name. */
const resourceReference = object({ type: must(literal('ref/resource')), uri: must(uriTemplate) })

const completeParams = clientParams({
  ref: must(union([promptReference, resourceReference])),
  argument: must(object({ name: must(string), value: must(string) })),
  context: may(object({ arguments: may(record(string)) }), { since: '2025-06-18' }),
})

const anyMany = array(string)
const few = array(string, { max: 100, detail: ['completion-max-100'] })
// The limit is in the text of every revision, and in the schema of the last.
const values = dated(marked(few, { since: '2026-07-28' }), stricter(anyMany, few))

export const completeRequest = request('completion/complete', must(completeParams))
export const completeResult = result({
  completion: must(
    object({
      values: must(values),
      total: may(stricter(integer, marked(integer, { min: 0 })), 'completion-total-has-more-types'),
      hasMore: may(boolean, 'completion-total-has-more-types'),
    }),
    'completion-result-shape',
  ),
})

export const COMPLETION_DEFINITIONS = {
  CompleteRequest: completeRequest,
  CompleteRequestParams: since('2025-11-25', completeParams),
  CompleteResult: completeResult,
  PromptReference: promptReference,
  ResourceReference: marked(resourceReference, { until: '2025-03-26' }),
  ResourceTemplateReference: since('2025-06-18', resourceReference),
}
