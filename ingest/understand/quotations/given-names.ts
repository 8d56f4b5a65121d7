import { listWords } from "#ingest/languages/list-words.ts";

/** Common given names of one sex, to tell a person's name from others, and whom "he" or "she" may mean; a name in neither list fits both. */
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
  mitch karl corey jared elliott isaac neil craig stuart simon hugh todd derek shane randall clarence lee javier xi
  owen adrian alfred ernest leonard lewis stanley duncan graham geoffrey malcolm trevor rupert colin barry neville dominic sebastian felix
  hugo leo max theodore oscar maurice alistair angus callum declan conor seamus rory finn otto karl-heinz klaus jurgen dieter
  stefan thorsten lars sven erik anders nils henrik mats jonas andreas markus tobias florian giovanni giuseppe marcello luca paolo pietro
  lorenzo roberto fernando rafael miguel manuel diego eduardo enrique ricardo sergio francisco guillermo joao philippe laurent olivier
  alain michel bernard thierry didier andrei aleksandr alexey aleksei anatoly konstantin leonid maxim pavel roman stanislav
  valery vasily vitaly vyacheslav yevgeny petro oleksandr volodymyr piotr krzysztof tomasz jaroslav miroslav zoran goran dragan
  milos nikola burak cem emre hakan hasan huseyin ismail kemal murat omer osman selim serkan suleyman tolga umut yasar abdul
  abdel abdulaziz adel amir anwar fadi faisal farid fouad habib haider hamid hamza hisham imad jamal kareem karim khaled mahmoud majid
  mansour marwan moussa nabil nasser nizar qasim rami rashid riad saeed salah salim samir tarek tariq walid yasser yousef zaid reza javad
  ashok rajesh sanjay rahul amit vijay arjun hiroshi kenji takashi`),
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
  kelly claire megyn loretta sonia chelsea gabrielle wendy robin tulsi cecile katie kate jill jane tammy kathy ellen
  agnes alison beatrice bridget caroline cathy charlene clara colleen daisy edith eileen eleanor eliza ella elsie erin esther eva fiona
  florence frieda geraldine harriet hazel heidi ingrid irene isabel ivy jacinda jenny josephine juliet kirsten lillian lily lucy mabel
  marjorie maureen mildred miriam molly monica nadine naomi nora paula pauline penelope phoebe priscilla rhonda rosa rosemary
  roxanne ruby sally sheila sylvia tessa tina vanessa vera veronica vivian yvonne zoe amelie brigitte chantal claudia dominique elise
  francoise genevieve giulia francesca paola lucia carmen dolores pilar ines gabriela mariana camila anastasia daria galina ludmila
  lyudmila larisa marina nadezhda oksana polina raisa tamara valentina yelena yulia zhanna agnieszka katarzyna malgorzata aylin aysegul
  canan deniz ebru esra filiz gulsen hatice hulya nilufer nur ozlem pinar selin sibel zehra zeynep amal amina asma aisha dina faten
  fatima hala hanan huda khadija lina layla maha maryam mona nadia noor rana rania reem rima salma samar samira sawsan yasmin zainab
  zahra nasrin shirin priya anjali sunita`),
);
