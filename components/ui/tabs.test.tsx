// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Tabs } from './tabs'

afterEach(cleanup)

const TABS = ['One', 'Two', 'Three'].map((label) => ({ id: label.toLowerCase(), label }))

const Three = () => {
  const [value, setValue] = useState('one')
  return (
    <Tabs label="Numbers" tabs={TABS} value={value} onChange={setValue}>
      panel {value}
    </Tabs>
  )
}

const press = (key: string): void => {
  fireEvent.keyDown(document.activeElement!, { key })
}

describe('Tabs', () => {
  it('are walked with arrow keys, Home and End, and go round', () => {
    render(<Three />)
    screen.getByRole('tab', { name: 'One' }).focus()
    for (const [key, shown] of [
      ['ArrowRight', 'two'],
      ['End', 'three'],
      ['ArrowRight', 'one'],
      ['ArrowLeft', 'three'],
      ['Home', 'one'],
    ] as const) {
      press(key)
      expect(screen.getByRole('tabpanel').textContent).toBe(`panel ${shown}`)
      expect(document.activeElement?.textContent.toLowerCase()).toBe(shown)
    }
  })

  it('let only the chosen one be reached with Tab, and name their panel', () => {
    render(<Three />)
    fireEvent.click(screen.getByRole('tab', { name: 'Two' }))
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1])
    expect(screen.getByRole('tabpanel', { name: 'Two' })).toBeTruthy()
  })
})
