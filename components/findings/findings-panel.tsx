'use client'

import { useMemo, useState } from 'react'
import type { Marked } from '@/lib/browser/finding-book'
import { FindingItem } from './finding-item'

type Props = {
  readonly marked: Marked
  readonly onShow: (rowKey: string) => void
}

/** What was found at a row, the worst first and open. */
export const FindingsPanel = ({ marked: { groups }, onShow }: Props) => {
  const [toggled, setToggled] = useState<string | null>()
  const others = useMemo(() => groups.flatMap(({ finding, also }) => [finding, ...also]), [groups])
  const open = toggled === undefined ? groups[0]?.finding.key : toggled
  return (
    <ul aria-label="Findings" className="divide-y">
      {groups.map((group) => {
        const { key } = group.finding
        return (
          <FindingItem
            key={key}
            group={group}
            others={others}
            open={key === open}
            onToggle={() => {
              setToggled(key === open ? null : key)
            }}
            onShow={onShow}
          />
        )
      })}
    </ul>
  )
}
