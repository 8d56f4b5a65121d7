import { parse } from "@citation-js/name";
import CSL from "citeproc";
import fc from "fast-check";
import { parseFullName } from "parse-full-name";
import { describe, expect, it } from "vitest";
import type { AuthorName } from "#search/citation/names/author-name.ts";
import { readName, readNames } from "#search/citation/names/read-names.ts";
import { after, familyFirst, literal, person } from "../author-names.ts";

const DOE = person("Doe", "Jane");
const ROE = person("Roe", "John");

it.each([
  "Human Rights Watch",
  "Agence France-Presse",
  "Al Jazeera",
  "Deutsche Welle",
  "Amnesty International",
  "The Associated Press",
  "Reuters",
  "AFP",
  "Syria desk staff",
  "The Editorial Board",
  "Our Correspondent",
  "Ministry of Foreign Affairs and Trade",
  "Department of Health and Human Services",
  "Food and Drug Administration",
  "Center for Strategic and International Studies",
  "Carnegie Endowment for International Peace",
  "Médecins Sans Frontières",
  "Radio Free Europe/Radio Liberty",
  "Le Monde",
  "Der Spiegel",
  "Dışişleri Bakanlığı",
  "Министерство обороны",
  "Süddeutsche Zeitung",
  "Syria Direct",
  "BBC Monitoring",
  "AFP BEIRUT",
  "France 24",
  "bellingcat.com",
  "@janedoe",
  "Example Courier",
  "Guest Author",
  "Staff Writer",
  "Newsroom",
  "Editorial Board",
  "Goldman Sachs",
  "Mercy Corps",
  "Marks and Spencer",
  "Johnson & Johnson",
  "Ernst & Young",
  "Barnes and Noble",
  "Doe Roe & Poe",
  "Doctors Without Borders",
  "Save the Children",
  "Friends of the Earth",
  "Bellingcat",
])("an organisation stays as it is: %s", (name) => {
  expect(readNames(name, "Example Courier")).toEqual([literal(name)]);
});

it.each([
  ["Madonna"],
  ["Yang Liu"],
  ["Wang Jane"],
  ["Lee Kuan Yew"],
  ["Chan Kwok Keung"],
  ["Xyz Ing-wen"],
  ["Jane Garcia Doe"],
  ["Jane and John Doe"],
  ["Doe, Roe and Poe"],
  ["王小明"],
  ["山田 太郎"],
  ["김정은"],
  ["نجيب محفوظ"],
  ["Pope Francis"],
  ["General Roe"],
  ["Jane Doe, Paris"],
  ["Jane Doe, Houston"],
  ["Jane Doe, Washington"],
  ["Jane Doe, Ireland"],
  ["Jane Doe, Bessie Head"],
  ["Ankara (AA)"],
  ["Ankara, AA"],
  ["bell hooks"],
  ["Chen Shani"],
  ["Chen Ben-Ami"],
  ["Chan Jean-paul"],
  ["Li Marie"],
  ["Wang Anna"],
  ["Wang Yi"],
  ["Wang Dixie"],
  ["Lin Zhanna"],
  ["Ai Weiwei"],
  ["Hayashi Ann"],
  ["Sato Naomi"],
  ["Abe Shinzo"],
  ["Kim Lee"],
  ["Kim Jongun"],
  ["Kim Jo Young"],
  ["Lee Ann-Marie"],
  ["Lee Hsien Loong"],
  ["Goh Chok Tong"],
  ["Ho Chi Minh"],
  ["Tran Van Houten"],
  ["Dupont Marie"],
  ["Иванов Иван"],
  ["Иванов И. И."],
  ["Aung San Suu Kyi"],
  ["U Thant"],
  ["Doe J"],
  ["Doe JM"],
  ["Malcolm X"],
  ["Anna K."],
  ["van Gogh"],
  ["di Mario Rossi"],
  ["Anna von Thun und Hohenstein"],
  ["Lord Roe"],
  ["Prince Roe"],
  ["Doe, CSIS"],
  ["DOE, JO"],
  ["jd"],
])("what is doubtful, or is turned around nowhere, stays as it is: %s", (name) => {
  expect(readNames(name)).toEqual([literal(name)]);
});

it.each<[string, ...AuthorName[]]>([
  ["Dr. Jane Doe", DOE],
  ["Prof. Dr. Jane Doe", DOE],
  ["H.E. Mr. John Roe", ROE],
  ["Lt. Gen. John Roe", ROE],
  ["Lt.-Gen. John Roe", ROE],
  ["The Rt Hon. John Roe MP", ROE],
  ["Sir John Roe", ROE],
  ["Deputy Prime Minister Jane Doe", DOE],
  ["Former Deputy Foreign Minister Jane Doe", DOE],
  ["Turkish President Recep Tayyip Erdogan", person("Erdogan", "Recep Tayyip")],
  ["President of Turkey Recep Tayyip Erdogan", person("Erdogan", "Recep Tayyip")],
  ["Spokesman John Roe", ROE],
  ["Kremlin spokesman Lt. Col. John Roe", ROE],
  ["White House Press Secretary Jane Doe", DOE],
  ["Foreign Secretary Jane Doe", DOE],
  ["Secretary of State Jane Doe", DOE],
  ["Secretary-General John Roe", ROE],
  ["Sen. Jane Doe", DOE],
  ["Rep. Jane Doe", DOE],
  ["Gen. John Roe", ROE],
  ["Lt. Col. John Roe", ROE],
  ["Sheikh Mohammed bin Rashid", after("bin", "Rashid", "Mohammed")],
  ["Marcus King Doe", person("Doe", "Marcus King")],
  ["Christopher Guest", person("Guest", "Christopher")],
  ["Jane Doe, Ph.D.", DOE],
  ["Mr. Macron", literal("Macron")],
  ["J.K. Rowling", person("Rowling", "J. K.")],
  ["JK Rowling", person("Rowling", "J. K.")],
  ["J.R.R. Tolkien", person("Tolkien", "J. R. R.")],
  ["J.-P. Roe", person("Roe", "J.-P.")],
  ["Martin Luther King Jr.", person("King", "Martin Luther", "Jr.")],
  ["Martin Luther King, Jr.", person("King", "Martin Luther", "Jr.")],
  ["King, Martin Luther, Jr.", person("King", "Martin Luther", "Jr.")],
  ["King Jr., Martin Luther", person("King", "Martin Luther", "Jr.")],
  ["John Roe III", person("Roe", "John", "III")],
  ["Vincent Van Gogh", person("Van Gogh", "Vincent")],
  ["Oscar De La Hoya", person("De La Hoya", "Oscar")],
  ["Ursula von der Leyen", after("von der", "Leyen", "Ursula")],
  ["von der Leyen, Ursula", after("von der", "Leyen", "Ursula")],
  ["Bashar al-Assad", after("al-", "Assad", "Bashar")],
  ["Osama bin Laden", after("bin", "Laden", "Osama")],
  ["María de la Cruz", after("de la", "Cruz", "María")],
  ["José Ortega y Gasset", person("Ortega y Gasset", "José")],
  ["Иван Петрович Иванов", person("Иванов", "Иван Петрович")],
  ["Иванов Иван Петрович", person("Иванов", "Иван Петрович")],
  ["JANE DOE", DOE],
  ["Jane DOE", DOE],
  ["PETER McDONALD", person("McDonald", "Peter")],
  ["PETER O'NEILL", person("O'Neill", "Peter")],
  ["BASHAR AL-ASSAD", after("al-", "Assad", "Bashar")],
  ["ŞULE IŞIK", person("Işık", "Şule")],
  ["AL JAZEERA", literal("Al Jazeera")],
  ["Jane Doe, Moscow correspondent", DOE],
  ["Jane Doe, Director of the Example Institute", DOE],
  ["Staff writer Jane Doe", DOE],
  ["By Jane Doe", DOE],
  ["BY JANE DOE AND JOHN ROE", DOE, ROE],
  ["Jane Doe in Ankara and John Roe in Moscow", DOE, ROE],
  ["Jane Doe in Ankara and Moscow", DOE],
  ["Jane Doe for the Example Times", DOE],
  ["Jane Doe, Reuters", DOE],
  ["Jane Doe / ANKARA", DOE],
  ["Jane Doe | Reuters", DOE],
  ["Jane Doe (jane@example.org)", DOE],
  ["Reporting by Jane Doe and John Roe; Editing by Max Muster", DOE, ROE],
  ["Jane Doe, with additional reporting by John Roe", DOE],
  ["Jane Doe, Ankara", DOE],
  ["Jane Doe, New York", DOE],
  ["Jane Doe, Washington, D.C.", DOE],
  ["Jane Doe, Reuters, Ankara", DOE],
  ["Jane Doe\tREUTERS", DOE],
  ["Scott Kennedy, CSIS", person("Kennedy", "Scott")],
  ["Jane Doe, CSIS, and John Roe, RAND", DOE, ROE],
  ["By Jane Doe, John Roe in Paris and Ann Poe", DOE, ROE, person("Poe", "Ann")],
  ["Jane Doe & John Roe", DOE, ROE],
  ["Jane Doe and Madonna", DOE, literal("Madonna")],
  ["Kim Jong Un", familyFirst("Kim", "Jong Un")],
  ["KIM JONG UN", familyFirst("Kim", "Jong Un")],
  ["Kim Jong-un", familyFirst("Kim", "Jong-un")],
  ["Tsai Ing-wen", familyFirst("Tsai", "Ing-wen")],
  ["Chinese President Xi Jinping", familyFirst("Xi", "Jinping")],
  ["Nguyen Van Thieu", familyFirst("Nguyen", "Van Thieu")],
  ["NGUYEN VAN THIEU", familyFirst("Nguyen", "Van Thieu")],
  ["Nguyễn Phú Trọng", familyFirst("Nguyễn", "Phú Trọng")],
  ["Murakami Haruki", familyFirst("Murakami", "Haruki")],
  ["Haruki Murakami", person("Murakami", "Haruki")],
  ["Deng Xiaoping", familyFirst("Deng", "Xiaoping")],
  ["Li Keqiang", familyFirst("Li", "Keqiang")],
  ["Kishida Fumio", familyFirst("Kishida", "Fumio")],
  ["Koizumi Junichiro", familyFirst("Koizumi", "Junichiro")],
  ["Park Geun-hye", familyFirst("Park", "Geun-hye")],
  ["Kim Novak", person("Novak", "Kim")],
  ["Kim Roe-Poe", person("Roe-Poe", "Kim")],
  ["Do Van Dijk", person("Van Dijk", "Do")],
  ["DOE, JANE", DOE],
  ["DOE, JANE; ROE, JOHN", DOE, ROE],
  ["DOE, J.", person("Doe", "J.")],
  ["DOE, JK", person("Doe", "J. K.")],
  ["Schmidt Anna, Lang Peter", literal("Schmidt Anna"), literal("Lang Peter")],
  ["Doe J, Roe A", literal("Doe J"), literal("Roe A")],
  ["O'Brien, Jane and Roe, John", person("O'Brien", "Jane"), ROE],
  ["von Anna Schmidt und Peter Lang", person("Schmidt", "Anna"), person("Lang", "Peter")],
  ["Text: Anna Schmidt, Fotos: Peter Lang", person("Schmidt", "Anna")],
  ["Par Jeanne Dupont avec AFP", person("Dupont", "Jeanne")],
  ["Беседовал Иван Иванов", person("Иванов", "Иван")],
  ["Moskova - Ayşe Demir", person("Demir", "Ayşe")],
  ["Opinion: Jane Doe", DOE],
  ["jane.doe@example.org (Jane Doe)", DOE],
  ["Jane Doe (Houston)", DOE],
  ["Jane Doe in Houston", DOE],
  ["Jane Doe | BBC News", DOE],
  ["Jane Doe/Reuters", DOE],
  ["Prof. Dr. Hans Müller", person("Müller", "Hans")],
  ["Abdullah bin Zayed Al Nahyan", person("Al Nahyan", "Abdullah bin Zayed")],
  ["MARIA-ELENA LÓPEZ", person("López", "Maria-Elena")],
  ["Kim, Jong Un", person("Kim", "Jong Un")],
  ["Gabriel García Márquez", person("García Márquez", "Gabriel")],
  ["García Márquez, Gabriel", person("García Márquez", "Gabriel")],
  ["Federico García Lorca", person("García Lorca", "Federico")],
  ["Gabriel Garcia Marquez", person("Garcia Marquez", "Gabriel")],
  ["Ana García de la Torre", person("García de la Torre", "Ana")],
  ["Doe, Jane; Roe, John", DOE, ROE],
  ["Doe, J., & Roe, J. M.", person("Doe", "J."), person("Roe", "J. M.")],
  ["Jane Doe, John Roe, and Max Muster", DOE, ROE, person("Muster", "Max")],
  ["Jane Doe and agencies", DOE, literal("agencies")],
  ["Jane Doe and the Associated Press", DOE, literal("Associated Press")],
  ["Jane Doe, Reuters and AFP", DOE, literal("Reuters"), literal("AFP")],
  ["Human Rights Watch and Amnesty International", literal("Human Rights Watch"), literal("Amnesty International")],
  ["Ayşe Demir ve Mehmet Öz", person("Demir", "Ayşe"), person("Öz", "Mehmet")],
  ["Ana García y Juan Pérez", person("García", "Ana"), person("Pérez", "Juan")],
])("%s", (line, ...names) => {
  expect(readNames(line)).toEqual(names);
});

it("no given name of another country makes a family of East Asia one that comes first", () => {
  const family = fc.constantFrom(
    ..."Chen Li Lin Wang Ma Lu Su Song Chan Tan Lim Kim Lee Park Han Cho Le Do Ho Dang Hayashi Ishikawa Sato".split(
      " ",
    ),
  );
  const given = fc.constantFrom(
    ...`Shani Ben Dan Adi Gal Tal Noa Lia Maya Mia Lea Leo Dana Dina Nina Lena Tina Rina Mona Nadia Natan Yael Yonatan Omer Ann Anna Marie Jean Joan Jo Lou
    Luc Kai Kay Ken Ian Dian Quinn Lilian Fabian Juan Benji Manning Channing Lexi Lexie Dixie Pixie Roxie Zhanna Zhenya Aizhan Taqi Naqi Luque Duque Monique
    Enrique Toni Gino Dino Mario Marina Karina Naomi Emi Mika Mira Maria Heiko Niko Marko Lautaro Ali Amina Sami Hana Hatice Ayaan Bina Ritu Manju Tülin
    Ann-Marie Mary-Ann Ben-Ami Bat-el Jean-Luc Lou-Ann`.split(/\s+/),
  );
  fc.assert(
    fc.property(family, given, (first, last) => {
      expect(readName(`${first} ${last}`)).not.toHaveProperty("static-ordering");
    }),
    { numRuns: 2000 },
  );
});

it.each([",", " ", "\t", ".", "and ", "(", "“", '"', ":", "a@", "by "])(
  "a line too long to be one of names stays as it was printed: %j without end",
  (piece) => {
    const line = `Jane Doe${piece.repeat(200_000 / piece.length)}x`;
    const [name, ...more] = readNames(line) as [{ literal: string }];
    expect(more).toEqual([]);
    expect(name.literal.replace(/[\s|]/g, "")).toBe(line.replace(/\s/g, ""));
    expect(readName(line)).toEqual(name);
  },
);

it("nobody is named by an empty line", () => {
  expect([readNames(null), readNames(" ; , ")]).toEqual([[], []]);
});

it("whatever is printed names somebody, and loses no name of several", () => {
  const word = fc.constantFrom(
    ..."Jane Doe AFP the of and , ; van De al-Assad Jr. Dr. J. correspondent in Ankara Reuters / ( ) By & Ministry Kim Jong García President 王 é".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const names = readNames(words.join(" "));
      expect(names.length > 0 || !/[\p{L}/()&]/u.test(words.join(""))).toBe(true);
      for (const name of names) {
        for (const part of Object.values(name)) expect(String(part)).toMatch(/\S/);
      }
    }),
    { numRuns: 2000 },
  );
});

it.each(["Apple, Inc.", "Dow Jones & Company, Inc.", "Siemens AG", "Tesla Inc.", "Example Holding GmbH"])(
  "a firm by its form: %s",
  (firm) => {
    expect(readNames(firm)).toEqual([{ literal: firm }]);
    expect(readNames(`Jane Doe, ${firm.replace(", ", " ")}`)[0]).toMatchObject({ family: "Doe" });
  },
);

it("no given name is taken for an abbreviation in a line of capitals", () => {
  expect(readNames("DE LA CRUZ, JUAN")).toMatchObject([{ family: "De la Cruz", given: "Juan" }]);
});

describe("other programs that read names", () => {
  const given = fc.constantFrom("Jane", "John Paul", "Jean-Paul", "J. M.", "Ayşe", "María José");
  const family = fc.constantFrom("Doe", "O’Neill", "Smith-Jones", "Öz", "Muster", "McCain");
  const suffix = fc.constantFrom("", "", " Jr.", " III");

  it("parse-full-name and citation-js part simple names as we do", () => {
    fc.assert(
      fc.property(given, family, suffix, fc.constantFrom("", "Dr. ", "Mr. ", "Prof. "), (first, last, end, title) => {
        const [name] = readNames(`${title}${first} ${last}${end}`);
        const full = parseFullName(`${title}${first} ${last}${end}`);
        expect(name).toEqual(person(full.last, [full.first, full.middle].filter(Boolean).join(" "), full.suffix));
        // citation-js knows a suffix only after a comma.
        const { family: theirs = "", given: their = "" } = parse(`${first} ${last}`);
        expect(name).toMatchObject(person(theirs, their));
      }),
    );
  });

  it("citeproc takes the same words for particles", () => {
    const particle = fc.constantFrom(
      ..."von,von der,van,van den,van de,de,de la,del,della,di,da,dos,du,des,la,le,bin,ibn,al,al-,el-,d’,ter,ten,zu,von und zu,af,Van ,De ,Al-,De La ".split(
        ",",
      ),
    );
    fc.assert(
      fc.property(given, particle, fc.constantFrom("Doe", "Öz", "McCain"), (first, small, last) => {
        const whole = /[-’]$/.test(small) ? `${small}${last}` : `${small.trim()} ${last}`;
        const theirs = { given: first, family: whole };
        CSL.parseParticles(theirs);
        expect(readNames(`${first} ${whole}`)).toEqual([theirs]);
        expect(readNames(`${whole}, ${first}`)).toEqual([theirs]);
      }),
      { numRuns: 400 },
    );
  });
});
