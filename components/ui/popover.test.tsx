// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Popover } from './popover'

afterEach(cleanup)

const Panel = () => {
  const [done, setDone] = useState(false)
  if (done) return <p>Done.</p>
  return (
    <button
      type="button"
      onClick={() => {
        setDone(true)
      }}
    >
      Do it
    </button>
  )
}

const opened = () => {
  render(
    <Popover label="Choices" trigger="…">
      <Panel />
    </Popover>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Choices' }))
}

describe('a popover', () => {
  it('closes at Escape and gives the focus back', () => {
    opened()
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choices' }))
  })

  it('closes at Escape when what had the focus is gone', () => {
    opened()
    const button = screen.getByRole('button', { name: 'Do it' })
    button.focus()
    fireEvent.click(button)
    expect(document.activeElement).toBe(document.body)
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
