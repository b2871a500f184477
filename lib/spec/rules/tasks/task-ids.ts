import { named } from '@/lib/spec/parts/named'
import type { Verdict } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'
import { createdTask } from './created'
import { guessable } from './guessable'

/** Watches the ids of new tasks for what makes them easy to guess. One alone that shows nothing proves nothing. */
export const guessableTaskIds = () => {
  let before: string | undefined
  return (sighting: Sighting<'result'>): Verdict => {
    const created = createdTask(sighting)
    if (!created) return undefined
    const { id, path } = created
    const flaw = guessable(id, before)
    const first = before === undefined || before === id
    before = id
    if (flaw !== undefined) return [{ message: `The task id ${named(id)} ${flaw}.`, path, actual: id }]
    return first ? undefined : []
  }
}
