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
        Language, as a code: en, pt-BR
        <input
          name="language"
          defaultValue={language}
          list="languages"
          aria-describedby="spoken"
          required
        />
      </label>
      <p className="aside" id="spoken">
        The site has words of its own in {spoken.map(({ name }) => name).join(', ')}. In any other
        language its words are English.
      </p>
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
