import { useQuery } from '@tanstack/react-query';
import { siteLanguages } from '../api/settings.ts';

/** The paper's language; those that the site speaks are offered. */
export function LanguageField({ language }: { language: string }) {
  const { data: spoken = [] } = useQuery({
    queryKey: ['site languages'],
    queryFn: siteLanguages,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <label>
        Language, as a code: en, pt-BR. The site has words of its own in{' '}
        {spoken.map(({ name }) => name).join(', ')}; in other languages its words are English
        <input name="language" defaultValue={language} list="languages" required />
      </label>
      <datalist id="languages">
        {spoken.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
