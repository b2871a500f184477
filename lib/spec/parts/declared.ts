import type { Verdict } from '@/lib/spec/rule'
import { hasCapability } from '@/lib/spec/needs'
import type { Sighting } from '@/lib/spec/sightings'

/** Whether the client had declared what it takes to be asked for this at all. */
export const askedAsDeclared = ({ method, declared, path }: Sighting<'ask'>, capability: string): Verdict =>
  hasCapability(declared, capability)
    ? []
    : [
        {
          message: `${method} was sent to a client that declared no ${capability} capability.`,
          path: path.replace(/params$/, 'method'),
          actual: Object.keys(declared),
        },
      ]
