import { Segmented } from '@/components/ui/segmented'
import type { Main } from './use-place'

const MAINS = [
  { value: 'timeline', label: 'Timeline' },
  { value: 'report', label: 'Report' },
  { value: 'compare', label: 'Compare' },
] as const

type Props = { readonly main: Main; readonly onMain: (main: Main) => void }

/** What the middle column shows: the traffic, how the server fares against the specification, or how sessions differ. */
export const MainSwitch = ({ main, onMain }: Props) => (
  <Segmented label="Shown in the middle" options={MAINS} value={main} onChange={onMain} />
)
