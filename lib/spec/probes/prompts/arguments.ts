import { isObject, stringAt } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Listed } from '@/lib/spec/probing/lists'

export type PromptArgument = { readonly prompt: string; readonly name: string; readonly required: boolean }

const argumentsOf = (prompt: Listed): readonly PromptArgument[] => {
  const { name: promptName, arguments: list } = prompt
  if (typeof promptName !== 'string' || !Array.isArray(list)) return []
  return list.flatMap((entry: unknown) => {
    const name = stringAt(entry, 'name')
    return name === undefined || !isObject(entry)
      ? []
      : [{ prompt: promptName, name, required: entry['required'] === true }]
  })
}

/** The arguments of all listed prompts. */
export const promptArguments = async (context: ProbeContext): Promise<readonly PromptArgument[]> =>
  (await context.prompts()).flatMap(argumentsOf)
