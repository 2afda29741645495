import { expect, it } from 'vitest'
import { welcome } from '../../server/welcome.ts'

const settings = {
  origin: 'http://localhost:8787',
  dataDir: '/home/somebody/data',
  mailUrl: 'file:/home/somebody/data/mail',
}
const jo = {
  role: 'expert',
  name: 'Jo Tanner',
  what: 'Expert by experience.',
  url: 'http://localhost:8787/i/JHGHXWFZ',
}

it('tells a newcomer where it runs, who they may be and how to start again', () => {
  const said = welcome(settings, [jo], 1234)
  expect(said).toContain('http://localhost:8787 (ready in 1.2 s)')
  expect(said).toContain('http://localhost:8787/i/JHGHXWFZ  Jo Tanner\n    Expert by experience.')
  expect(said).toContain('/home/somebody/data: delete it')
})

it('says where a mail with a code is found, as long as none is sent', () => {
  expect(welcome(settings, [jo], 1)).toContain('is a file in /home/somebody/data/mail.')
  const mailUrl = 'smtp://me:hidden@mail.example'
  const said = welcome({ ...settings, mailUrl }, [jo], 1)
  expect(said).not.toContain('No e-mail')
  expect(said).not.toContain('hidden')
})

it('never shows the address of a database, which holds its password', () => {
  const databaseUrl = 'postgres://me:hidden@db.example/tellback'
  expect(welcome({ ...settings, databaseUrl }, [jo], 1)).not.toContain('hidden')
})
