import { META } from '@/lib/protocol/meta'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { isLegacyDate, supportedVersions } from '@/lib/spec/probing/versions'
import { visitAs } from '@/lib/spec/probing/legacy-visit'

/** Versions of one list that are tried. */
const MOST = 10

export const versioningListedVersionWorks = defineProbe({
  id: 'versioning-listed-version-works',
  risk: 'safe',
  why: 'A client picks the newest revision that both list; when that does not work, nothing does.',
  fix: 'List a revision only where the same URL serves it.',
  example: {
    right: '"supportedVersions": ["2026-07-28"]',
    wrong: '"supportedVersions": ["2025-11-25", "2026-07-28"] of a server that refuses initialize',
  },
  sends: ['server/discover in each modern revision that is listed', 'initialize for each legacy one'],
  run: async (context) => {
    const listed = (await supportedVersions(context)).slice(0, MOST)
    if (listed.length === 0) return notExercised('server/discover lists no revision.')
    const violations: ProbeViolation[] = []
    for (const version of listed) {
      const [what, reply, works] = isLegacyDate(version) ? await asLegacy(version) : await asModern(version)
      const stopped = barred(reply)
      if (stopped) return stopped
      if (!works)
        violations.push(violation(reply, `${version} is listed, but ${what} was answered with ${tell(reply)}.`))
    }
    return judged(violations)

    async function asLegacy(version: string) {
      const visit = await visitAs(context, version)
      await visit.leave()
      return ['initialize for it', visit.reply, visit.offered === version] as const
    }
    async function asModern(version: string) {
      const edits = { headers: { 'MCP-Protocol-Version': version }, meta: { [META.protocolVersion]: version } }
      const reply = await context.request('server/discover', {}, edits)
      return ['server/discover in it', reply, reply.result !== undefined] as const
    }
  },
})
