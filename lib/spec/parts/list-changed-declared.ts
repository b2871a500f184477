import { hasCapability } from '@/lib/spec/needs'
import type { Verdict } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'

/** Judges a notification that only servers with a certain capability may send. */
export const onlyDeclared =
  (capabilities: Readonly<Record<string, string>>) =>
  ({ method, peer }: Sighting<'notification'>): Verdict => {
    const capability = capabilities[method]
    if (capability === undefined || hasCapability(peer.capabilities, capability)) return []
    return [{ message: `${method} was sent, though ${capability} is not declared.`, path: '/method' }]
  }
