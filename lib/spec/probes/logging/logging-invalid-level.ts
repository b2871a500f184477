import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'

export const loggingInvalidLevel = defineProbe({
  id: 'logging-invalid-level',
  risk: 'safe',
  needs: 'logging',
  why: 'A level that is taken without being understood leaves the client waiting for messages that never come.',
  fix: 'Answer a level that is none of the eight with error -32602.',
  example: {
    right: '{"params": {"level": "loud"}} → {"error": {"code": -32602, …}}',
    wrong: '{"params": {"level": "loud"}} → {"result": {}}',
  },
  sends: ['logging/setLevel with the level loud'],
  run: (context) =>
    expectsError(context, {
      method: 'logging/setLevel',
      params: { level: 'loud' },
      what: 'logging/setLevel with the level loud',
      codes: [-32602],
    }),
})
