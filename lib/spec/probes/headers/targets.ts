import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'

/** A request that names what it is about, and so carries Mcp-Name. */
export type Target = { readonly method: string; readonly params: JsonObject; readonly name: string }

const hasNoRequired = (listed: unknown): boolean =>
  !Array.isArray(listed) ||
  !listed.some((argument: { readonly required?: unknown } | null) => argument?.required === true)

/**
 * One request of each kind that the server serves when it is well-formed: a resource to read, a prompt without
 * required arguments, and a tool where one may be called.
 */
export const targets = (context: ProbeContext): Promise<readonly Target[]> =>
  context.once('targets', async () => {
    const [resource] = await context.resources()
    const prompt = (await context.prompts()).find((listed) => hasNoRequired(listed['arguments']))
    const [callable] = await context.callable()
    const candidates: Target[] = []
    const add = (method: string, member: string, name: unknown, more: JsonObject = {}): void => {
      if (typeof name === 'string') candidates.push({ method, params: { [member]: name, ...more }, name })
    }
    add('resources/read', 'uri', resource?.['uri'])
    add('prompts/get', 'name', prompt?.['name'])
    if (callable) add('tools/call', 'name', callable.name, { arguments: callable.args })
    const served: Target[] = []
    for (const target of candidates)
      if ((await context.request(target.method, target.params)).result) served.push(target)
    return served
  })

/** What the probes of Mcp-Name say when there is nothing with a name. */
export const NO_TARGET = 'There is no resource or prompt to read, and no tool that may be called.'
