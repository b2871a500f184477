import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, passed } from '@/lib/spec/probing/verdict'
import { isLegacyDate, supportedVersions } from '@/lib/spec/probing/versions'
import { visitAs } from '@/lib/spec/probing/legacy-visit'

export const versioningDualEraInitialize = defineProbe({
  id: 'versioning-dual-era-initialize',
  risk: 'safe',
  why: 'A server that lists both eras is given to clients of both; the older ones know initialize alone.',
  fix: 'Tell the eras apart request by request: initialize begins a legacy session, which then follows its own revision.',
  example: {
    right: 'initialize → {"protocolVersion": "2025-11-25", …}, ping → {}',
    wrong: 'initialize → {"protocolVersion": "2025-11-25", …}, ping → error -32020',
  },
  sends: ['initialize for the newest legacy revision that is listed', 'notifications/initialized', 'ping'],
  run: async (context) => {
    const version = (await supportedVersions(context)).filter(isLegacyDate).sort().at(-1)
    if (version === undefined) return notApplicable('The server lists no legacy revision.')
    const visit = await visitAs(context, version)
    const stopped = barred(visit.reply)
    if (stopped) return stopped
    if (!visit.reply.result)
      return failed(violation(visit.reply, `initialize for ${version} was answered with ${tell(visit.reply)}.`))
    await visit.post({ method: 'notifications/initialized' })
    const pong = await visit.post({ id: 'ping', method: 'ping' })
    await visit.leave()
    if (pong.result) return passed()
    return failed(violation(pong, `After initialize for ${version}, ping was answered with ${tell(pong)}.`))
  },
})
