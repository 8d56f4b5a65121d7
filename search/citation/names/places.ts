import { foldWord } from "../../words/tokenize.ts";
import { PLACES } from "./organisation-words.ts";

/** Places that bylines are sent from, but those that are given names first of all, as Paris, Sydney, Austin and Florence are. General knowledge, to be added to. */
const CITIES = `Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Addis Abeba|Aden|Aleppo|Algiers|Almaty|Amman|Amsterdam|Ankara|Antakya|Antalya|Asmara|Astana|Athens|
  Atlanta|Auckland|Baghdad|Baku|Bamako|Bangkok|Barcelona|Basra|Beijing|Beirut|Belfast|Belgrade|Benghazi|Berlin|Bern|Bishkek|Bogota|Bogotá|Bonn|Boston|
  Brasilia|Brasília|Bratislava|Brussels|Bucharest|Budapest|Buenos Aires|Bursa|Cairo|Canberra|Cape Town|Caracas|Casablanca|Chicago|Chisinau|Chișinău|Cologne|
  Colombo|Copenhagen|Dakar|Damascus|Dar es Salaam|Delhi|Detroit|Dhaka|Diyarbakir|Diyarbakır|Djibouti|Doha|Donetsk|Dubai|Dublin|Dushanbe|Edinburgh|Erbil|
  Frankfurt|Freetown|Gaza City|Gaziantep|Geneva|Glasgow|The Hague|Hague|Haifa|Hamburg|Hanoi|Harare|Havana|Helsinki|Ho Chi Minh City|Homs|Hong Kong|Houston|
  Idlib|Islamabad|Istanbul|İstanbul|Izmir|İzmir|Jakarta|Jeddah|Jerusalem|Johannesburg|Juba|Kabul|Kampala|Karachi|Kathmandu|Kazan|Kharkiv|Kharkov|Khartoum|Kherson|
  Kiev|Kigali|Kinshasa|Kuala Lumpur|Kyiv|Lagos|Lahore|Las Vegas|Lisbon|Ljubljana|Los Angeles|Luanda|Luhansk|Lusaka|Lviv|Madrid|Manama|Manila|Maputo|Mariupol|
  Mexico City|Miami|Minsk|Mogadishu|Montevideo|Montreal|Montréal|Moscow|Mosul|Mumbai|Munich|Muscat|Nairobi|Naples|New Delhi|New York|New York City|Nicosia|
  Odesa|Osaka|Oslo|Ottawa|Palermo|Panama City|Philadelphia|Phnom Penh|Podgorica|Prague|Pretoria|Pristina|Pyongyang|Qamishli|Quito|Rabat|Ramallah|Rangoon|
  Raqqa|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|Samsun|San Francisco|San Salvador|Sanaa|São Paulo|Sarajevo|Seattle|Seoul|Sevastopol|
  Shanghai|Simferopol|Singapore|Skopje|Sochi|St Petersburg|St. Petersburg|Saint Petersburg|Stockholm|Strasbourg|Stuttgart|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|
  Tirana|Tokyo|Toronto|Trabzon|Tripoli|Tunis|Ulaanbaatar|Valletta|Vancouver|Vienna|Vilnius|Vladivostok|Warsaw|Washington|Washington DC|Washington D.C.|D.C.|DC|
  Wellington|Yangon|Yerevan|Zagreb|Zaporizhzhia|Zurich|Zürich|Moskau|Peking|Wien|Mexico|United States|United Kingdom|Saudi Arabia|New Zealand|South Africa|
  South Korea|North Korea|West Bank|Aleppo Province|Bruxelles|Londres|Moscou|Pékin|Moskova|Şam|Bağdat|Brüksel|Londra`;

const fold = (name: string): string =>
  name
    .split(/[\s.]+/)
    .map(foldWord)
    .filter(Boolean)
    .join(" ");
const KNOWN = new Set([...CITIES.split("|"), ...PLACES].map((name) => fold(name.trim())));

/** Those that people are called by: Sam Houston, Isaiah Berlin, Denzel Washington, Geneva, Naomi Osaka, William Hague. */
const NAMES_TOO = new Set(
  `Amman|Amsterdam|Atlanta|Auckland|Barcelona|Berlin|Bern|Bonn|Boston|Bursa|Cairo|Chicago|Colombo|Dublin|Edinburgh|Erbil|Frankfurt|Geneva|Glasgow|Hague|
  Haifa|Hamburg|Houston|Kazan|Kiev|Lagos|Lisbon|Luanda|Madrid|Muscat|Naples|Osaka|Palermo|Rabat|Riga|Riyadh|Rome|Sanaa|Seattle|Tripoli|Tunis|Valletta|
  Vancouver|Vienna|Warsaw|Washington|Wellington|Wien|Aden|Brazil|Britain|China|Cyprus|Denmark|Egypt|Finland|France|Germany|Ireland|Italy|Mali|Norway|Oman|
  Poland|Portugal|Spain|Syria`
    .split("|")
    .map((name) => fold(name.trim())),
);

/** Whether a name is that of a town or a country, be it one of people as well. */
export const isPlace = (name: string): boolean => name.length <= 40 && KNOWN.has(fold(name));

/** Whether it is hardly one of people: beside a name only such a place is taken for one without a word such as "in". */
export const isOnlyPlace = (name: string): boolean => isPlace(name) && !NAMES_TOO.has(fold(name));
