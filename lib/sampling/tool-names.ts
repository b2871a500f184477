import type { Aliases } from './aliases'
import { aliasesFor } from './aliases'
import type { Prompt, Say } from './prompt'

type Limits = { readonly accepts: RegExp; readonly longest: number }

/** Tool names as the provider takes them; each that had to change is said once. */
export const nameAliases = (
  prompt: Prompt,
  { onChange: say, ...limits }: Limits & { readonly onChange: Say },
): Aliases => {
  const pathOf = new Map(prompt.tools.map(({ name, path }) => [name, path]))
  return aliasesFor([...pathOf.keys()], {
    ...limits,
    onChange: (name, alias) => {
      say(`${pathOf.get(name) ?? 'tools'}.name`, `“${name}” is no name the provider takes: it goes as “${alias}”.`)
    },
  })
}

/** Ids of tool uses, which a provider did not necessarily make itself. They mean nothing, so a change is not said. */
export const idAliases = (limits: Limits): Aliases => aliasesFor([], { ...limits, onChange: () => undefined })
