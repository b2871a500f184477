/** Both directions between the names a server uses and those a provider takes. */
export type Aliases = {
  /** What goes to the provider: the name itself wherever the provider takes it. */
  readonly to: (name: string) => string
  /** The server's name behind one that the provider used. */
  readonly from: (alias: string) => string
}

type Limits = {
  /** What a whole name must match. */
  readonly accepts: RegExp
  readonly longest: number
  /** Called once per name that had to change. */
  readonly onChange: (name: string, alias: string) => void
}

/** Names as a provider accepts them, each different name a different alias. `known` are taken as they are first. */
export const aliasesFor = (known: readonly string[], { accepts, longest, onChange }: Limits): Aliases => {
  const fits = (name: string): boolean => name.length <= longest && accepts.test(name)
  const aliases = new Map(known.filter(fits).map((name) => [name, name]))
  const names = new Map(aliases)
  const to = (name: string): string => {
    const found = aliases.get(name)
    if (found !== undefined) return found
    const plain = name.replace(/[^\w-]/g, '_').replace(/^(?![A-Za-z_])/, '_')
    let alias = fits(name) ? name : plain.slice(0, longest)
    for (let n = 2; names.has(alias); n++) alias = `${plain.slice(0, longest - 1 - String(n).length)}_${n}`
    aliases.set(name, alias)
    names.set(alias, name)
    if (alias !== name) onChange(name, alias)
    return alias
  }
  return { to, from: (alias) => names.get(alias) ?? alias }
}
