import { flag, since } from './base'
import { anything, array, boolean, may, mustNot, object, record } from './shape'

/** Settings that say something by being there. */
const setting = may(object())

const experimental = may(record(object()))
const extensions = may(record(object(), 'extensions-settings-object'), { since: '2026-07-28' })

export const clientCapabilities = object({
  experimental,
  extensions,
  roots: may(object({ listChanged: may(boolean, { until: '2025-11-25' }) })),
  sampling: may(
    object({ context: may(object(), { since: '2025-11-25' }), tools: may(object(), { since: '2025-11-25' }) }),
  ),
  elicitation: may(
    object({ form: may(object(), { since: '2025-11-25' }), url: may(object(), { since: '2025-11-25' }) }),
    { since: '2025-06-18' },
  ),
  tasks: may(
    object({
      cancel: setting,
      list: setting,
      requests: may(
        object({
          elicitation: may(object({ create: setting })),
          sampling: may(object({ createMessage: setting })),
        }),
      ),
    }),
    { since: '2025-11-25', until: '2025-11-25' },
  ),
})

export const serverCapabilities = object(
  {
    experimental,
    extensions,
    logging: setting,
    completions: may(object(), { since: '2025-03-26' }),
    prompts: may(object({ listChanged: flag })),
    resources: may(object({ listChanged: flag, subscribe: flag })),
    tools: may(object({ listChanged: flag })),
    tasks: [
      may(
        object({
          cancel: setting,
          list: setting,
          requests: may(object({ tools: may(object({ call: setting })) })),
        }),
        { since: '2025-11-25', until: '2025-11-25' },
      ),
      mustNot({ since: '2026-07-28', requirements: ['tasks-ext-no-legacy-capability'] }),
    ],
  },
  'lifecycle-capabilities-shape',
)

export const CAPABILITY_DEFINITIONS = {
  ClientCapabilities: clientCapabilities,
  ServerCapabilities: serverCapabilities,
  JSONValue: since('2026-07-28', anything),
  JSONObject: since('2026-07-28', record(anything)),
  JSONArray: since('2026-07-28', array(anything)),
}
