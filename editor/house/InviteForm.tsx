import { invite } from '../api/accounts.ts';
import { said } from '../shell/ActForm.tsx';
import { FoldedForm } from '../shell/FoldedForm.tsx';
import { asRole, ROLES } from './roles.ts';

const LETTER = {
  sent: 'The invitation is on its way.',
  filed:
    'The invitation lies in the mail folder of the paper, for no mail server is set. Pass it on.',
};

/** Asks somebody to the desk by letter. */
export const InviteForm = () => (
  <div className="adding">
    <FoldedForm
      title="Invite somebody"
      group="People"
      className="settings"
      done="Invited."
      act={async (form) => {
        const asked = { name: said(form, 'name'), email: said(form, 'email') };
        return LETTER[await invite({ ...asked, role: asRole(said(form, 'role')) })];
      }}
    >
      <label>
        Name <input name="name" maxLength={80} required />
      </label>
      <label>
        E-mail <input name="email" type="email" required />
      </label>
      <label>
        Role{' '}
        <select name="role" defaultValue="editor">
          {ROLES.map((role) => (
            <option key={role}>{role}</option>
          ))}
        </select>
      </label>
      <button type="submit">Send the invitation</button>
    </FoldedForm>
  </div>
);
