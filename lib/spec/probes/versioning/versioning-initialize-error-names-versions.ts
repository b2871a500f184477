import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notApplicable, notExercised, passed } from '@/lib/spec/probing/verdict'
import { supportedVersions } from '@/lib/spec/probing/versions'
import { speaksLegacy, visitAs } from '@/lib/spec/probing/legacy-visit'

export const versioningInitializeErrorNamesVersions = defineProbe({
  id: 'versioning-initialize-error-names-versions',
  risk: 'safe',
  why: 'The person in front of an old client reads that error: it should say which client would do.',
  fix: 'Answer initialize with an error that names the revisions you speak, in its message or its data.',
  example: {
    right: '"error": {"code": -32022, "message": "This server speaks 2026-07-28 only"}',
    wrong: '"error": {"code": -32601, "message": "Method not found"}',
  },
  sends: ['initialize for 2025-11-25, as a legacy client sends it'],
  run: async (context) => {
    const both = await speaksLegacy(context)
    if (both !== undefined) return notApplicable(both)
    const { reply, leave } = await visitAs(context, '2025-11-25')
    await leave()
    const stopped = barred(reply)
    if (stopped) return stopped
    const versions = await supportedVersions(context)
    if (versions.length === 0) return notExercised('server/discover lists no revision.')
    if (versions.some((version) => reply.text.includes(version))) return passed()
    const message = `initialize was answered with ${tell(reply)}, which does not name ${versions.join(' or ')}.`
    return failed(violation(reply, message, { path: '/error' }))
  },
})
