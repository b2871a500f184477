import { ask, notification, since, strings } from './base'
import { primitive } from './elicitation-schemas'
import { clientResult, serverParams } from './meta'
import {
  boolean,
  dated,
  literal,
  marked,
  may,
  must,
  object,
  record,
  stricter,
  string,
  union,
  uri,
  type Marks,
  number,
} from './shape'
import { taskParam } from './task'

const both = (early: string, late: string): Marks => ({
  requirements: [
    { id: early, until: '2025-06-18' },
    { id: late, since: '2025-11-25' },
  ],
})

// From 2025-11-25 on, the text wants words in it.
const words = stricter(string, marked(string, { min: 1 }))
const message = must(
  dated(marked(string, { until: '2025-06-18' }), words),
  both('elicitation-message-present-early', 'elicitation-message-present'),
)

const requestedSchema = object(
  {
    $schema: may(string, { since: '2025-11-25' }),
    type: must(literal('object')),
    properties: must(record(primitive)),
    required: may(strings),
  },
  'elicitation-schema-root',
)

const present = both('elicitation-form-schema-present-early', 'elicitation-form-schema-present').requirements ?? []

/** A form: the only mode of 2025-06-18, where it had no name. */
const formParams = serverParams({
  mode: may(literal('form'), { since: '2025-11-25', requirements: ['elicitation-mode-value'] }),
  message,
  requestedSchema: must(requestedSchema, { here: present }),
  task: taskParam,
})

/** A page to visit. */
export const urlParams = since(
  '2025-11-25',
  serverParams({
    mode: must(literal('url'), { here: ['elicitation-url-fields'], detail: ['elicitation-mode-value'] }),
    message,
    url: must(uri, { here: ['elicitation-url-fields'], detail: ['elicitation-url-valid'] }),
    elicitationId: must(string, { until: '2025-11-25', requirements: ['elicitation-url-id'] }),
    task: taskParam,
  }),
)

const params = union([formParams, urlParams])

// The generator of the schemas wrote “integer” where the text has numbers.
const value = union([string, number, boolean, since('2025-11-25', strings)])

export const elicitRequest = since('2025-06-18', ask('elicitation/create', must(params)))
export const elicitResult = since(
  '2025-06-18',
  clientResult({ action: must(literal('accept', 'cancel', 'decline')), content: may(record(value)) }),
)
export const elicitationCompleteNotification = marked(
  notification('notifications/elicitation/complete', must(object({ elicitationId: must(string) }))),
  { since: '2025-11-25', until: '2025-11-25' },
)

export const ELICITATION_DEFINITIONS = {
  ElicitationCompleteNotification: elicitationCompleteNotification,
  ElicitRequest: elicitRequest,
  ElicitRequestFormParams: since('2025-11-25', formParams),
  ElicitRequestParams: since('2025-11-25', params),
  ElicitRequestURLParams: urlParams,
  ElicitResult: elicitResult,
}
