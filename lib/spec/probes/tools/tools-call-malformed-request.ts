import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { judged } from '@/lib/spec/probing/verdict'
import { callable } from './callable'

export const toolsCallMalformedRequest = defineProbe({
  id: 'tools-call-malformed-request',
  risk: 'safe',
  needs: 'tools',
  why: 'A call without a name is a mistake of the client, not of the tool: a model cannot mend it.',
  fix: 'Answer tools/call whose params do not have their shape with error -32602.',
  example: {
    right: '{"params": {"arguments": {}}} → {"error": {"code": -32602, …}}',
    wrong: '{"params": {"arguments": {}}} → {"result": {"isError": true, …}}',
  },
  sends: ['tools/call without a name', 'tools/call with an array for arguments, of a tool that may be called'],
  run: async (context) => {
    const [one] = await callable(context)
    const wrong = [
      { what: 'tools/call without a name', params: { arguments: {} } },
      ...(one ? [{ what: 'tools/call with an array for arguments', params: { name: one.name, arguments: [] } }] : []),
    ]
    const violations = []
    for (const { what, params } of wrong) {
      const headers = 'name' in params ? undefined : { 'Mcp-Name': undefined }
      const verdict = await expectsError(context, {
        method: 'tools/call',
        params,
        what,
        // Header rules may be applied first: there is no Mcp-Name to mirror.
        codes: [-32602, ...('name' in params ? [] : [-32020])],
        ...(headers && { edits: { headers } }),
      })
      if (verdict.outcome === 'failed') violations.push(...verdict.violations)
      else if (verdict.outcome !== 'passed') return verdict
    }
    return judged(violations)
  },
})
