import { Button } from '@/components/ui/button'
import type { Exercise } from '@/lib/spec/findings'

const LISTS: Readonly<Record<string, string>> = {
  'tools/list': 'List tools',
  'resources/list': 'List resources',
  'resources/templates/list': 'List templates',
  'prompts/list': 'List prompts',
}

const label = (exercise: Exercise): string => {
  if (exercise.kind === 'list') return LISTS[exercise.method] ?? exercise.method
  return exercise.kind === 'probe' ? 'Probe…' : 'Call a tool…'
}

const titles: Record<Exercise['kind'], string> = {
  list: 'Sends the request now',
  'call-tool': 'Pick one on the left: its call, and what it asks, show it',
  probe: 'Shows what would be sent before it is',
}

type Props = {
  readonly exercise: Exercise
  /** There is a connection to exercise it on. */
  readonly live: boolean
  readonly onExercise: () => void
}

/** Brings about what would let a requirement be judged. */
export const ExerciseButton = ({ exercise, live, onExercise }: Props) => (
  <Button
    size="sm"
    disabled={!live}
    title={live ? titles[exercise.kind] : 'Connect first'}
    onClick={(event) => {
      event.stopPropagation()
      onExercise()
    }}
  >
    {label(exercise)}
  </Button>
)
