import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { contentsOf, readingOfNothing } from './reading'

export const resourcesReadNoEmptyContents = defineProbe({
  id: 'resources-read-no-empty-contents',
  risk: 'safe',
  needs: 'resources',
  why: 'An empty array looks like an empty resource: nobody notices that there is none.',
  fix: 'Answer resources/read of a URI that you do not have with error -32602.',
  example: { right: '{"error": {"code": -32602, …}}', wrong: '{"result": {"contents": []}}' },
  sends: ['resources/read of a URI that no resource has'],
  run: async (context) => {
    const { uri, reply } = await readingOfNothing(context)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (!reply.response) return notExercised(`Reading ${uri} was answered with ${tell(reply)}.`)
    if (contentsOf(reply)?.length !== 0) return passed()
    const message = `Reading ${uri}, which is not there, was answered with an empty array of contents.`
    return failed(violation(reply, message, { path: '/result/contents' }))
  },
})
