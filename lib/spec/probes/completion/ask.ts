import type { JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { ProbePeer } from '@/lib/spec/probing/facts'
import { hasCapability } from '@/lib/spec/needs'
import { promptArguments } from '@/lib/spec/probes/prompts/arguments'

export const METHOD = 'completion/complete'

/** 2024-11-05 has no capability to declare. */
export const completes = ({ revision, capabilities }: ProbePeer): string | undefined =>
  revision === '2024-11-05' || hasCapability(capabilities, 'completions')
    ? undefined
    : 'The server does not declare completions.'

/** Variables of an RFC 6570 template, without operators and modifiers. */
const variablesOf = (template: string): readonly string[] =>
  Array.from(template.matchAll(/\{[+#./;?&]?([^{}]*)\}/g), ([, list = '']) => list.split(','))
    .flat()
    .map((name) => name.replace(/[:*].*$/, ''))
    .filter((name) => name !== '')

/** Params that complete the first argument of a listed prompt, with an empty value. */
export const forPrompt = async (context: ProbeContext): Promise<JsonObject | undefined> => {
  const [first] = await promptArguments(context)
  return first && { ref: { type: 'ref/prompt', name: first.prompt }, argument: { name: first.name, value: '' } }
}

/** Params that complete the first variable of a listed template. */
export const forTemplate = async (context: ProbeContext): Promise<JsonObject | undefined> => {
  for (const { uriTemplate } of await context.templates()) {
    const [name] = variablesOf(String(uriTemplate))
    if (name !== undefined)
      return { ref: { type: 'ref/resource', uri: String(uriTemplate) }, argument: { name, value: '' } }
  }
  return undefined
}

/** Whichever of the two there is. */
export const somethingToComplete = async (context: ProbeContext): Promise<JsonObject | undefined> =>
  (await forPrompt(context)) ?? (await forTemplate(context))

export const NOTHING = 'There is neither a prompt with an argument nor a template with a variable.'
