import { defineProbe } from '@/lib/spec/probe'
import { copesWith, type Way } from '@/lib/spec/probes/parts/coping'

const NOWHERE = { uri: 'file:///parley-probe/no/such/folder', name: 'Nowhere' }

const EMPTY: Way = { what: 'its roots/list is answered with no roots', answer: () => ({ result: { roots: [] } }) }
const GONE: Way = {
  what: 'its roots/list is answered with a folder that is not there',
  answer: () => ({ result: { roots: [NOWHERE] } }),
}
/** An error can be answered on legacy alone. */
const FAILING: Way = {
  what: 'its roots/list is answered with an error',
  answer: () => ({ error: { code: -32601, message: 'Roots not supported' } }),
}

export const rootsUnavailableHandled = defineProbe({
  id: 'roots-unavailable-handled',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Folders are closed and moved; a server that counts on them leaves the call hanging.',
  fix: 'Take an error, an empty list and a folder that is gone for what they are, and say so in the result.',
  example: {
    right:
      '{"result": {"roots": []}} → {"result": {"content": [{"type": "text", "text": "Open a folder first."}], "isError": true}}',
    wrong: '{"result": {"roots": []}} → no response to the call',
  },
  sends: [
    'tools/call for each tool that may be called, to find those that ask for the roots',
    'tools/call for up to three of those that do, with no roots, with a folder that is not there, and with an error',
  ],
  run: (context) =>
    copesWith(context, 'roots', context.facts.era === 'legacy' ? [EMPTY, GONE, FAILING] : [EMPTY, GONE]),
})
