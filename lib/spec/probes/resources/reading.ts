import { isObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Listed } from '@/lib/spec/probing/lists'
import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed, type ProbeVerdict } from '@/lib/spec/probing/verdict'

/** Listed resources that are read: a sample. */
const MOST_READ = 5

type Reading = { readonly resource: Listed; readonly uri: string; readonly reply: Reply }

/** A sample of the listed resources, read once in a run: those with a size first. */
export const readings = (context: ProbeContext): Promise<readonly Reading[]> =>
  context.once('readings', async () => {
    const all = await context.resources()
    const sized = ({ size }: Listed): boolean => typeof size === 'number'
    const sample = [...all.filter(sized), ...all.filter((one) => !sized(one))].slice(0, MOST_READ)
    const read: Reading[] = []
    for (const resource of sample) {
      const uri = String(resource['uri'])
      read.push({ resource, uri, reply: await context.call('resources/read', { uri }) })
    }
    return read
  })

/** The contents of a reading; undefined where there are none. */
export const contentsOf = ({ result }: Reply): readonly Readonly<Record<string, unknown>>[] | undefined => {
  const contents = result?.['contents']
  return Array.isArray(contents) ? contents.filter(isObject) : undefined
}

const UNKNOWN = 'parley-no-such-resource'

/** A URI of a kind that nobody serves. */
export const FOREIGN = `parley-probe://nowhere/${UNKNOWN}`

/** A URI that no resource has, of a scheme that the server knows where no template may match it. */
const unknownUri = async (context: ProbeContext): Promise<string> => {
  const [resource] = await context.resources()
  const [template] = await context.templates()
  if (!resource || template) return FOREIGN
  const [base = ''] = String(resource['uri']).split(/[?#]/, 1)
  return `${base}${base.endsWith('/') ? '' : '/'}${UNKNOWN}`
}

/** The reading of a resource that is not there, once in a run. */
export const readingOfNothing = (context: ProbeContext): Promise<{ readonly uri: string; readonly reply: Reply }> =>
  context.once('reading of nothing', async () => {
    const uri = await unknownUri(context)
    return { uri, reply: await context.request('resources/read', { uri }) }
  })

/** Holds the error for a resource that is not there against the code that is due; `tolerated` is only hinted at. */
export const judgeNotFound = async (context: ProbeContext, due: number, tolerated?: number): Promise<ProbeVerdict> => {
  const { uri, reply } = await readingOfNothing(context)
  const stopped = barred(reply)
  if (stopped) return stopped
  const { error } = reply
  if (error?.code === due) return passed()
  const message = `Reading ${uri}, which is not there, was answered with ${tell(reply)}; error ${due} is due.`
  const values = { actual: error?.code ?? null, expected: due }
  const hinted = error !== undefined && error.code === tolerated
  return failed(violation(reply, message, hinted ? { ...values, atMost: 'hint' } : values))
}

export const NOTHING_LISTED = 'The server lists no resources.'
