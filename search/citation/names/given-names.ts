/** Given names that are hardly ever family names. A name that ends with one may have its family name first, as in `Dupont Marie`. General knowledge, to be added to. */
const GIVEN_ONLY = `Ann Anna Anne Annie Anya Marie Mary Maria María Marta Jane Janet Jean Jeanne Julia Julie Elizabeth Sarah Sara Hannah Emma Emily Olivia Sophia
  Sophie Sofia Susan Linda Laura Lisa Lucy Karen Katherine Catherine Helen Helena Elena Natasha Natalia Olga Irina Tatiana Svetlana Ekaterina Claudia
  Monica Veronica Patricia Barbara Margaret Rebecca Jessica Jennifer Amanda Michelle Nicole Vanessa Jeremy Timothy Kevin Eric Erik Steven Jonathan
  Christopher Vladimir Sergei Dmitry Alexei Andrei Mikhail Nikolai Igor Oleg Boris Pavel Hans Jürgen Dieter Günter Otto Shani Noa Ben Fatma Ayşe Mehmet Emine
  Zeynep Viktor Katalin Judit Zsolt Ildikó Erzsébet Zsuzsanna István Иван Сергей Дмитрий Александр Алексей Андрей Михаил Николай Владимир Игорь Олег Борис
  Павел Виктор Юрий Анна Мария Елена Ольга Ирина Татьяна Светлана Екатерина Наталья Наталия Людмила Марина Анастасия Евгений Антон Максим Денис Кирилл
  Константин Сергій Андрій Дмитро Володимир Олександр Олексій`;

/** Words of names in Burma, where nobody has a family name. */
const BURMESE = "Aung Suu Kyi Kyaw Hlaing Htin Thein Myint Htay Htet Khin Nyein Thant Zaw Hla Nyunt Thura Maung Daw";

const fold = (name: string): string => name.normalize("NFC").toLowerCase();
const foldAll = (names: string): ReadonlySet<string> => new Set(fold(names).split(/\s+/));
const ONLY = foldAll(GIVEN_ONLY);
const WITHOUT_FAMILY = foldAll(BURMESE);

/** Whether a word is a given name and no family name: `Marie`, `Ann-Marie`, `Jean-Luc`. */
export function isGivenOnly(word: string): boolean {
  const name = fold(word);
  return (
    ONLY.has(name) || /^jean-/.test(name) || (name.includes("-") && name.split("-").every((part) => ONLY.has(part)))
  );
}

/** Whether a name is of a country without family names. */
export const hasNoFamily = (words: readonly string[]): boolean => words.some((word) => WITHOUT_FAMILY.has(fold(word)));
