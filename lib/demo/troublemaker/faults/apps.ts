import { BOTH, type Fault } from '@/lib/demo/troublemaker/fault'
import { answer, json } from '@/lib/demo/troublemaker/wire'

/** The only resource of the Troublemaker. */
export const HOSTILE_APP = {
  uri: 'ui://troublemaker/hostile.html',
  name: 'hostile',
  mimeType: 'text/html;profile=mcp-app',
} as const

/** What a page of the server's tries once it runs; MCP Apps leave it to hosts to stop it. */
export const APP_FAULTS: readonly Fault[] = [
  {
    id: 'hostile_app',
    eras: BOTH,
    does: 'Brings an app that tries to leave its sandbox: the page around it, other sites, floods, giants, lies.',
    violates: [],
    listed: { _meta: { ui: { resourceUri: HOSTILE_APP.uri } } },
    play: (call) => json(answer(call, 'Open the app, if you dare.')),
  },
]
