/** The subjects of the API in the order in which its page has them, and what each is about. */
export const TAGS = [
  { name: 'Stories', description: 'What readers may see; no key is needed.' },
  { name: 'Lists', description: 'What the paper itself computes for readers; no key is needed.' },
  { name: 'Desk', description: 'Stories as those who write them have them, drafts too.' },
  {
    name: 'Calendar',
    description: 'What the newsroom plans, what goes out and what went out, day by day.',
  },
  { name: 'Acts', description: 'What an editor does to a story for all to see.' },
  { name: 'Live coverage', description: 'Posts under a story, seen within a second.' },
  {
    name: 'Front page',
    description: 'The proposed order and why, pins over it, and what is kept out of rankings.',
  },
  { name: 'Storylines', description: 'Stories that continue one another, put right by hand.' },
  { name: 'Media', description: 'The pictures of the library.' },
  { name: 'Names', description: 'Topics, sections and the people of bylines.' },
  { name: 'Redirects', description: 'Where addresses of old lead.' },
  { name: 'Inbox', description: 'What came from sources and waits for a decision.' },
  { name: 'Sources', description: 'Feeds that the paper follows.' },
  { name: 'Copies', description: 'Which stories repeat which, and what editors say of that.' },
  { name: 'Readership', description: 'Who reads what, and from where.' },
  { name: 'Headlines', description: 'Several headlines of a story, and which is opened more.' },
  { name: 'Experiments', description: 'Two settings of Recommendation side by side.' },
  { name: 'Settings', description: 'What the paper is called and what it looks like.' },
  { name: 'Webhooks', description: 'Other programs that are told of stories.' },
  { name: 'Log', description: 'Who did what to the paper, when and why.' },
  {
    name: 'Accounts',
    description:
      'Who may come to the desk. Passwords, codes and passkeys are of each person in a browser alone.',
  },
];
