import type { Peer, Sighting } from '@/lib/spec/sightings'

/**
 * A memory of each connection that several rules have in common: whichever of them is given a sighting first shows it,
 * the others find it seen. All of them must look at the same kinds of sighting.
 */
export const sharedMemory = <Seen extends Sighting, Memory extends { see(sighting: Seen): void }>(
  begin: () => Memory,
): ((sighting: Seen) => Memory) => {
  const memories = new WeakMap<Peer, Memory>()
  let last: { readonly peer: Peer; readonly memory: Memory; seen: Seen | undefined } | undefined
  const of = (peer: Peer): Memory => {
    const memory = memories.get(peer) ?? begin()
    memories.set(peer, memory)
    return memory
  }
  return (sighting) => {
    const { peer } = sighting
    if (last?.peer !== peer) last = { peer, memory: of(peer), seen: undefined }
    if (last.seen !== sighting) {
      last.seen = sighting
      last.memory.see(sighting)
    }
    return last.memory
  }
}
