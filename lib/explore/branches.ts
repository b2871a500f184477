import type { ExplorationProfile, ExplorationStep, Variant } from '@/lib/recording/exploration'
import { branch, type Script } from './script'

/** A call to be made: under which profile, and with which answers. */
export type Branch = { readonly profile: ExplorationProfile; readonly script: Script }

type Walked = {
  readonly steps: readonly ExplorationStep[]
  /** Per step, all that it could have been answered with. */
  readonly variants: readonly (readonly Variant[])[]
}

/**
 * The tree of calls, breadth first: each profile with everything accepted, then the siblings of what was answered. It
 * stays bounded because each question is tried under all its answers once per profile, where it first comes up (with
 * `combinations`: wherever it comes up), and because profiles that lead to the same questions are tried once.
 */
export class Branches {
  private queue: Branch[]
  private readonly combinations: boolean
  private readonly paths = new Set<string>()
  private readonly tried = new Set<string>()

  constructor(profiles: readonly ExplorationProfile[], combinations: boolean) {
    this.queue = profiles.map((profile) => ({ profile, script: [] }))
    this.combinations = combinations
  }

  /** Calls known but not made. */
  get left(): number {
    return this.queue.length
  }

  next(): Branch | undefined {
    return this.queue.shift()
  }

  /** Forgets the profiles that are not among these: they would say the same as one that is. */
  keep(profiles: readonly ExplorationProfile[]): void {
    this.queue = this.queue.filter(({ profile }) => profiles.includes(profile))
  }

  /** Adds the turns that a call did not take. */
  expand({ profile, script }: Branch, { steps, variants }: Walked): void {
    if (script.length === 0) {
      const path = steps.map(({ question }) => question).join('\n')
      if (this.paths.has(path)) return
      this.paths.add(path)
    }
    steps.forEach(({ question, variant }, index) => {
      const askedBefore = steps.findIndex((step) => step.question === question) < index
      if (index < script.length || askedBefore) return
      const key = `${profile.id}\n${question}`
      if (this.tried.has(key) && !this.combinations) return
      this.tried.add(key)
      for (const other of variants[index] ?? [])
        if (other !== variant) this.queue.push({ profile, script: branch(steps, index, other) })
    })
  }
}
