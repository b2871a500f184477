import { defineProbe } from '@/lib/spec/probe'
import { refusedByCode } from './incomplete'

export const metaMissingAll32602 = defineProbe({
  id: 'meta-missing-all-32602',
  risk: 'safe',
  why: 'A request that says nothing of its sender cannot be served in this revision; served anyway, it hides a broken client.',
  fix: 'Refuse a request without _meta, or without params, with error -32602.',
  example: {
    right: '{"method": "server/discover"} → {"error": {"code": -32602, "message": "_meta is missing"}}',
    wrong: '{"method": "server/discover"} → {"result": {…}}',
  },
  sends: ['server/discover, all headers in place, without _meta', 'and without params at all'],
  run: (context) => refusedByCode(context, ['_meta', 'params']),
})
