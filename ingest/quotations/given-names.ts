import { listWords } from "./list-words.ts";

/** Common given names of one sex, to tell whom "he" or "she" may mean; a name in neither list fits both. */
export const MEN = new Set(
  listWords(`donald bill william john james robert michael david richard joseph thomas charles christopher daniel matthew
  anthony mark paul steven stephen andrew kenneth joshua kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob
  gary nicholas eric jonathan larry justin scott brandon benjamin ben samuel gregory frank alexander raymond patrick jack
  dennis jerry tyler aaron jose adam nathan henry douglas peter zachary kyle walter harold jeremy ethan carl keith roger
  gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel
  alan juan logan wayne ralph roy eugene randy vincent russell louis philip phil bobby johnny bradley barack bernie ted marco
  jeb rand mitt mike tim tom jim bob steve dan greg chris rick newt rudy ken dave don ed fred glenn harry howard
  ian ivan vladimir sergei sergey dmitry dmitri mikhail nikolai boris igor yuri oleg viktor alexei recep tayyip mevlut ahmet
  mehmet mustafa abdullah binali hulusi ali hassan hussein mohammed muhammad mohamed ahmed omar bashar ibrahim yusuf
  khalid francois emmanuel jean pierre jacques nicolas angelo sigmar jens frank-walter hans wolfgang heiko matteo silvio
  mario carlos luis pedro pablo jorge antonio benjamin nigel gavin liam oliver rex ash denis josh brad matt lindsey chuck
  mitch karl corey jared elliott isaac neil craig stuart simon hugh todd derek shane randall clarence lee javier xi`),
);
export const WOMEN = new Set(
  listWords(`hillary mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
  sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia
  kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
  catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan
  andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy
  sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
  alexis lori carly ivanka melania huma kellyanne nikki condoleezza madeleine angela theresa ursula marine federica
  samantha susan elena olga natalia tatiana svetlana ekaterina irina fatma ayse emine meral leyla aung debbie dianne
  kelly claire megyn loretta sonia chelsea gabrielle wendy robin tulsi cecile katie kate jill jane tammy kathy ellen`),
);
